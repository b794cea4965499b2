package id.usulanhub.pipeline.collect.drop;

import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.drop.Looks.File;
import id.usulanhub.pipeline.flow.Failures;
import id.usulanhub.pipeline.flow.InfrastructureException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports what people lay into the drop folder: in {@code drop/<connector>/} that connector reads it, in {@code drop/}
 * itself the one that knows its headings. A file is taken when it has stopped growing, by a rename that one node alone can
 * do; what is imported is a copy of what was opened. Killed at any point, the node goes on with what it has taken: the same
 * bytes are the same batch. Not for several threads.
 */
public final class DropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Importer importer;
    private final DropPlaces places;
    private final Ports ports;
    private final Looks looks = new Looks();
    private final Map<Path, File> told = new HashMap<>();
    private Instant notBefore = Instant.MIN;

    /**
     * What it stands on.
     *
     * @param root the drop folder
     * @param spool where a copy lies while it is imported
     * @param node names this node among those that share the folder
     * @param room whether there is room for more
     */
    public record Ports(Path root, Path spool, String node, BooleanSupplier room, InstantSource clock) {}

    public DropFolder(Importer importer, Ports ports) {
        this.importer = importer;
        this.ports = ports;
        this.places = new DropPlaces(ports.root(), ports.node());
    }

    /** Takes what is ready and imports it. What cannot be done now is done by a later call. */
    public void run() {
        if (ports.clock().instant().isBefore(notBefore) || !ports.room().getAsBoolean()) {
            return;
        }
        try {
            places.prepare();
            places.claimed().forEach(claim -> each(claim, left -> work(left, File.of(left))));
            List<Path> laid = places.laid();
            laid.forEach(file -> each(file, this::look));
            looks.keepOnly(laid);
            told.keySet().retainAll(laid);
        } catch (IOException | InfrastructureException e) {
            waitFor(e);
        }
    }

    /** What goes wrong with one file keeps no other from being taken. */
    @FunctionalInterface
    private interface Step {
        void with(Path file) throws IOException;
    }

    private void each(Path file, Step step) {
        try {
            step.with(file);
        } catch (NoSuchFileException e) {
            LOG.atDebug().log("Another node was faster");
        } catch (IOException | UncheckedIOException e) {
            waitFor(e);
        }
    }

    private void waitFor(Exception cause) {
        notBefore = ports.clock().instant().plus(AGAIN);
        LOG.atWarn()
                .addKeyValue("cause", Failures.kind(cause))
                .addKeyValue("at", Failures.place(cause))
                .log("The drop folder waits, something cannot be taken now");
    }

    private void look(Path laid) throws IOException {
        var attributes = Files.readAttributes(laid, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            tellOnce(
                    laid, File.of(attributes), attributes.isSymbolicLink() ? DropAnswer.link() : DropAnswer.notAFile());
            return;
        }
        File steady = File.of(attributes);
        if (looks.isSteady(laid, steady, ports.clock().instant())) {
            work(places.claim(laid), steady);
        }
    }

    private void tellOnce(Path laid, File file, DropAnswer answer) throws IOException {
        if (!file.equals(told.put(laid, file))) {
            places.tell(laid, answer);
        }
    }

    /**
     * What was put in the file's place between the look and the claim is seen here once more.
     *
     * @param steady what the file was when it was taken
     */
    private void work(Path claim, File steady) throws IOException {
        var attributes = Files.readAttributes(claim, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            end(claim, DropAnswer.notAFile());
        } else if (names(claim) > 1) {
            end(claim, DropAnswer.link());
        } else {
            take(claim, steady);
        }
    }

    /** Who writes on while it is copied, or while the copy is imported, gets it back: what was read may be half of it. */
    private void take(Path claim, File steady) throws IOException {
        Path copy = Files.createTempFile(ports.spool(), "drop-", ".part");
        try {
            if (!copied(claim, copy)) {
                end(claim, DropAnswer.unreadable());
            } else if (!File.of(claim).equals(steady)) {
                places.giveBack(claim);
            } else {
                end(claim, steady, answer(copy, places.connector(claim)));
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void end(Path claim, File steady, DropAnswer answer) throws IOException {
        if (File.of(claim).equals(steady)) {
            end(claim, answer);
        } else {
            places.giveBack(claim);
        }
    }

    private void end(Path claim, DropAnswer answer) throws IOException {
        places.end(claim, answer, ports.clock().instant());
    }

    private DropAnswer answer(Path copy, String connector) {
        try {
            return DropAnswer.of(importer.importFile(new Importer.Request(copy, connector), rows -> {}));
        } catch (InfrastructureException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError()
                    .addKeyValue("connector", connector)
                    .setCause(Failures.withoutWords(e))
                    .log("A dropped file could not be imported");
            return DropAnswer.failed();
        }
    }

    private static boolean copied(Path claim, Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(claim, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    /** How many names a file has; another name may lie outside of the folder. 1 where the file system does not say. */
    private static int names(Path file) throws IOException {
        try {
            return (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return 1;
        }
    }
}
