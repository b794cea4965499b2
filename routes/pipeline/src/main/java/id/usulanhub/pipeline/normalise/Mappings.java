package id.usulanhub.pipeline.normalise;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import java.util.Optional;

/** By what records are read: the connectors that run, and the versions of them that ran before. */
public interface Mappings {

    /**
     * The connector that runs under this name now.
     *
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when what is read by it could not be read again
     */
    Optional<Connector> running(String connector);

    /**
     * One version of a connector, whether it runs or not.
     *
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when that cannot be known now
     */
    Optional<Connector> version(String connector, String version);

    /** Those that run, and none that ran before. */
    static Mappings running(Connectors connectors) {
        return new Mappings() {
            @Override
            public Optional<Connector> running(String connector) {
                return connectors.find(connector);
            }

            @Override
            public Optional<Connector> version(String connector, String version) {
                return running(connector).filter(found -> found.version().equals(version));
            }
        };
    }
}
