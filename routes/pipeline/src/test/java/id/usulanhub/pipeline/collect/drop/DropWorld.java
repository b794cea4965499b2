package id.usulanhub.pipeline.collect.drop;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A drop folder, and an importer that remembers what it was given. */
abstract class DropWorld {

    @TempDir
    Path folder;

    final List<String> imported = new ArrayList<>();
    Path drop;
    Instant now = Instant.parse("2027-01-05T02:00:00Z");
    boolean room = true;
    Consumer<Importer.Request> meanwhile = request -> {};
    Outcome<FileReceipt> outcome =
            Outcome.accepted(new FileReceipt("UH-1", "sipd-asmas", 96, "ab".repeat(32), 7, false));

    @BeforeEach
    void folders() throws IOException {
        drop = Files.createDirectories(folder.resolve("drop"));
        Files.createDirectories(folder.resolve("spool"));
    }

    DropFolder node() {
        return node("hub-1");
    }

    DropFolder node(String name) {
        return new DropFolder(
                this::importFile, new DropFolder.Ports(drop, folder.resolve("spool"), name, () -> room, () -> now));
    }

    DropFolder node(InstantSource clock) {
        return new DropFolder(
                this::importFile, new DropFolder.Ports(drop, folder.resolve("spool"), "hub-1", () -> room, clock));
    }

    void settled(DropFolder node) {
        settled(node, () -> {});
    }

    /** Two looks, between which enough time goes by. */
    void settled(DropFolder node, Runnable between) {
        node.run();
        now = now.plusSeconds(5);
        between.run();
        node.run();
    }

    Outcome<FileReceipt> importFile(Importer.Request request, Importer.Progress progress) {
        try {
            imported.add(request.connector() + " " + Files.readString(request.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        meanwhile.accept(request);
        return outcome;
    }

    Path lay(String name, String content) throws IOException {
        Path path = drop.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    static void append(Path file, String more) {
        try {
            Files.writeString(file, more, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replace(String name, String content) {
        try {
            Path other = Files.writeString(folder.resolve("other"), content);
            Files.move(other, drop.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> spool() throws IOException {
        return files(folder.resolve("spool"));
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    /** Nobody catches it. */
    static final class KilledNow extends Error {
        private static final long serialVersionUID = 1;
    }
}
