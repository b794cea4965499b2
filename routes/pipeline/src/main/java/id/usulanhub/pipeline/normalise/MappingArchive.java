package id.usulanhub.pipeline.normalise;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Keeps every version of a connector by which anything was read in {@code hub.reference.v1}, so that what was received can
 * be read by an old one. A version is kept before it is handed out to read by: no usulan can name one that is not there.
 * Safe for many threads.
 */
public final class MappingArchive implements Mappings {

    /** A version that is not there is not looked for again in this time: records that name it may come by thousands. */
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(10);

    private final Connectors connectors;
    private final Store store;
    private final InstantSource clock;
    private final Map<String, MappingVersion> kept = new ConcurrentHashMap<>();
    private final Map<String, Optional<Connector>> loaded = new HashMap<>();
    private Instant looked = Instant.MIN;

    /**
     * Where the versions are.
     *
     * @param all hands every record of the reference topic to whom it is given
     * @param write writes records, and returns when they are on disk
     */
    public record Store(Consumer<Consumer<Delivery>> all, Consumer<List<Message>> write) {}

    /** @param connectors those that run */
    public MappingArchive(Connectors connectors, Store store, InstantSource clock) {
        this.connectors = connectors;
        this.store = store;
        this.clock = clock;
    }

    /** @throws id.usulanhub.pipeline.flow.InfrastructureException when its version cannot be kept now */
    @Override
    public Optional<Connector> running(String connector) {
        Optional<Connector> running = connectors.find(connector);
        running.ifPresent(this::keep);
        return running;
    }

    private void keep(Connector connector) {
        if (!isKept(connector)) {
            keepAnew(connector);
        }
    }

    private boolean isKept(Connector connector) {
        return kept.containsKey(MappingVersion.key(connector.name(), connector.version()));
    }

    /** Another node, or this one before it was started again, may have kept it. */
    private synchronized void keepAnew(Connector connector) {
        look();
        if (!isKept(connector)) {
            MappingVersion version = MappingVersion.of(connector, clock.instant());
            store.write().accept(List.of(version.message()));
            put(version);
        }
    }

    @Override
    public Optional<Connector> version(String connector, String version) {
        return connectors
                .find(connector)
                .filter(found -> found.version().equals(version))
                .or(() -> keptVersion(connector, version));
    }

    /** The version of a connector that runs and those by which anything was read, in the order in which they were first seen. */
    public synchronized List<MappingVersion> versions(String connector) {
        connectors.find(connector).ifPresent(this::keep);
        look();
        List<MappingVersion> versions = new ArrayList<>(kept.values());
        versions.removeIf(version -> !version.connector().equals(connector));
        versions.sort(Comparator.comparing(MappingVersion::at).thenComparing(MappingVersion::version));
        return versions;
    }

    /** Of the versions other than the one that runs the one that was first seen last; empty when there is none. */
    public Optional<Connector> before(String connector) {
        String now = connectors.find(connector).map(Connector::version).orElse("");
        return versions(connector).reversed().stream()
                .map(MappingVersion::version)
                .filter(version -> !version.equals(now))
                .findFirst()
                .flatMap(version -> version(connector, version));
    }

    private synchronized Optional<Connector> keptVersion(String connector, String version) {
        String key = MappingVersion.key(connector, version);
        if (!kept.containsKey(key) && clock.instant().isAfter(looked.plus(UNTIL_NEXT_LOOK))) {
            look();
        }
        return kept.containsKey(key) ? loaded.computeIfAbsent(key, this::load) : Optional.empty();
    }

    /** Empty also when the hub of today no longer understands what that version says. */
    private Optional<Connector> load(String key) {
        MappingVersion version = kept.get(key);
        return ConnectorLoader.fromFiles(version.connector(), version.files())
                .find(version.connector())
                .filter(connector -> connector.version().equals(version.version()));
    }

    private void look() {
        store.all().accept(record -> put(Json.read(record.value(), MappingVersion.class)));
        looked = clock.instant();
    }

    private void put(MappingVersion version) {
        kept.putIfAbsent(MappingVersion.key(version.connector(), version.version()), version);
    }
}
