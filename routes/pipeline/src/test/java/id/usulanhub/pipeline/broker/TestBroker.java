package id.usulanhub.pipeline.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

/** The hub's own broker with data in a temporary folder. */
public final class TestBroker {

    private TestBroker() {}

    /** Starts one on a free port with a fresh data folder under the module's {@code target}. */
    public static BrokerProcess start() {
        return start(freshFolder());
    }

    /** Starts one on the data that is there, as after a restart of the hub. */
    public static BrokerProcess start(Path data) {
        return BrokerProcess.start(new BrokerSettings(lib(), data, 0, true), Clock.systemUTC());
    }

    /** A folder of its own that the next clean removes. */
    public static Path freshFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "brokers")), "broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jars of the broker: {@code hub.broker.lib}, or where the repository's build has packed them. */
    public static Path lib() {
        String given = System.getProperty("hub.broker.lib");
        return given == null ? built() : Path.of(given);
    }

    private static Path built() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("deploy/broker/target/broker/lib"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "deploy/broker is not built: mvn -pl deploy/broker package, or set hub.broker.lib"));
    }
}
