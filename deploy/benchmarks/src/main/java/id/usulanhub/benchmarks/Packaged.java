package id.usulanhub.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the packaged hub lies that is measured. */
final class Packaged {
    static final Path HOME = Path.of(System.getProperty("hub.home", ".")).toAbsolutePath();
    static final Path BROKER_LIB = HOME.resolve("broker/lib");
    static final Path EXAMPLE = HOME.resolve("example/bekasi-2027");

    private Packaged() {}

    /** @throws IllegalStateException when this was not started by the launcher */
    static void check() {
        if (!Files.isDirectory(BROKER_LIB)) {
            throw new IllegalStateException(
                    "hub.home does not name a packaged hub; start the benchmarks by ./hub bench");
        }
    }
}
