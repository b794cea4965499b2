package id.usulanhub.app.architecture.bad.domain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Breaks the domain's rules: reads a file, asks the clock and rolls dice. */
final class BadUsulan {
    boolean stands() {
        return Files.exists(Path.of("usulan"));
    }

    String id() {
        return UUID.randomUUID() + " " + Instant.now();
    }
}
