package id.usulanhub.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that name a process, for whoever watches it. */
final class Pids {

    private Pids() {}

    /** Names this process. */
    static void write(Path file) {
        write(file, ProcessHandle.current().pid());
    }

    static void write(Path file, long pid) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, pid + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be written: " + file.getParent(), e);
        }
    }
}
