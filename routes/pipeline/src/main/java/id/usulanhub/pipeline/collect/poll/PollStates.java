package id.usulanhub.pipeline.collect.poll;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How it stands with each connector that asks. Safe for many threads. */
public final class PollStates {

    private final Map<String, PollState> byConnector = new ConcurrentHashMap<>();

    public Optional<PollState> of(String connector) {
        return Optional.ofNullable(byConnector.get(connector));
    }

    /** By the connectors' names. */
    public Map<String, PollState> all() {
        return new TreeMap<>(byConnector);
    }

    /** It asks no longer: the connector is gone. */
    public void forget(String connector) {
        byConnector.remove(connector);
    }

    /** How it stands from now on. */
    public void put(String connector, PollState state) {
        byConnector.put(connector, state);
    }
}
