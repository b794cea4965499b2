package id.usulanhub.connectorkit;

import id.usulanhub.domain.collect.Drift;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The connectors that a hub has. A folder with findings is not among them. What it holds may become another while the hub
 * runs, always as a whole: ask anew for each submission. Safe for many threads.
 */
public final class Connectors {

    private volatile Held held;

    private record Held(SortedMap<String, Connector> byName, List<Finding> findings) {
        private Held {
            byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
            findings = List.copyOf(findings);
        }
    }

    private Connectors(Held held) {
        this.held = held;
    }

    public static Connectors of(Collection<Connector> connectors, List<Finding> findings) {
        Map<String, Connector> byName = new TreeMap<>();
        connectors.forEach(connector -> byName.put(connector.name(), connector));
        return new Connectors(new Held(new TreeMap<>(byName), findings));
    }

    public Optional<Connector> find(String name) {
        return Optional.ofNullable(held.byName.get(name));
    }

    /** Whether something unknown is a finding still: its connector is there, and does not know it yet. */
    public boolean isUnknown(String connector, Drift drift) {
        return find(connector).filter(found -> !found.knows(drift)).isPresent();
    }

    /** By name. */
    public Collection<Connector> all() {
        return held.byName.values();
    }

    /** What keeps a folder from being a connector; a hub that starts with findings should say them and stop. */
    public List<Finding> findings() {
        return held.findings;
    }

    /** From now on holds what another holds. */
    public void become(Connectors other) {
        held = other.held;
    }
}
