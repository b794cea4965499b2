package id.usulanhub.pipeline.broker;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What the hub's own broker needs.
 *
 * @param lib the folder of the broker's jars
 * @param data the folder that holds everything the broker must remember; made when absent, for its owner alone
 * @param port that clients are wanted to find it at; another free one is taken when it is in use; 0 for any
 * @param temporary whether the data may lie where it is lost at a restart of the machine: for tests and demonstrations
 */
public record BrokerSettings(Path lib, Path data, int port, boolean temporary) {
    private static final int LARGEST_PORT = 65_535;

    /** @throws IllegalArgumentException when the port is none */
    public BrokerSettings {
        Objects.requireNonNull(lib);
        Objects.requireNonNull(data);
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("the broker's port is " + port);
        }
    }
}
