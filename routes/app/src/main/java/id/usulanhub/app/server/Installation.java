package id.usulanhub.app.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the packaged hub lies, and what lies in it. */
public record Installation(Path home) {

    /**
     * The installation that this program was started from.
     *
     * @throws IllegalStateException when it was not started by the launcher
     */
    public static Installation find() {
        String home = System.getProperty("hub.home");
        if (home == null || !Files.isDirectory(Path.of(home, "broker", "lib"))) {
            throw new IllegalStateException("hub.home does not name a packaged hub; start it by ./hub");
        }
        return new Installation(Path.of(home).toAbsolutePath());
    }

    public Path brokerLib() {
        return home.resolve("broker").resolve("lib");
    }

    public Path simulatorLib() {
        return home.resolve("simulator").resolve("lib");
    }

    /** The example kabupaten: its kamus, pagu and criteria, submissions to it, and what is to become of each. */
    public Path example() {
        return home.resolve("example").resolve("bekasi-2027");
    }
}
