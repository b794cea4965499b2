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
import java.util.function.Consumer;

/**
 * Keeps every version of a connector that ever ran in {@code hub.reference.v1}, so that what was received can be read by an
 * old one. Safe for many threads.
 */
public final class MappingArchive implements Mappings {

    /** A version that is not there is not looked for again in this time: records that name it may come by thousands. */
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(10);

    private final Connectors connectors;
    private final Store store;
    private final InstantSource clock;
    private final Map<String, MappingVersion> kept = new HashMap<>();
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

    /**
     * Keeps the versions that run now and are not kept yet. To be called whenever another may have begun to run.
     *
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when it cannot be done now; to be called again
     */
    public synchronized void keep() {
        if (unkept().isEmpty()) {
            return;
        }
        look();
        List<MappingVersion> missing = unkept();
        if (!missing.isEmpty()) {
            store.write().accept(missing.stream().map(MappingVersion::message).toList());
            missing.forEach(this::put);
        }
    }

    private List<MappingVersion> unkept() {
        return connectors.all().stream()
                .filter(connector -> !kept.containsKey(MappingVersion.key(connector.name(), connector.version())))
                .map(connector -> MappingVersion.of(connector, clock.instant()))
                .toList();
    }

    @Override
    public Optional<Connector> running(String connector) {
        return connectors.find(connector);
    }

    @Override
    public Optional<Connector> version(String connector, String version) {
        return running(connector)
                .filter(found -> found.version().equals(version))
                .or(() -> keptVersion(connector, version));
    }

    /** What was kept of a connector, the first that ran first. */
    public synchronized List<MappingVersion> versions(String connector) {
        look();
        List<MappingVersion> versions = new ArrayList<>(kept.values());
        versions.removeIf(version -> !version.connector().equals(connector));
        versions.sort(Comparator.comparing(MappingVersion::at).thenComparing(MappingVersion::version));
        return versions;
    }

    /** The version that ran last before the one that runs; empty when there was none. */
    public Optional<Connector> before(String connector) {
        String now = running(connector).map(Connector::version).orElse("");
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
