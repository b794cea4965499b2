package id.usulanhub.connectorkit;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The connectors that a hub has. A folder with findings is not among them. Immutable. */
public final class Connectors {

    private final SortedMap<String, Connector> byName;
    private final List<Finding> findings;

    private Connectors(Map<String, Connector> byName, List<Finding> findings) {
        this.byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
        this.findings = List.copyOf(findings);
    }

    public static Connectors of(Collection<Connector> connectors, List<Finding> findings) {
        Map<String, Connector> byName = new TreeMap<>();
        connectors.forEach(connector -> byName.put(connector.name(), connector));
        return new Connectors(byName, findings);
    }

    public Optional<Connector> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** By name. */
    public Collection<Connector> all() {
        return byName.values();
    }

    /** What keeps a folder from being a connector; a hub that starts with findings should say them and stop. */
    public List<Finding> findings() {
        return findings;
    }
}
