package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.OnDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the files lie of which only a part is here, {@code <connector>.<SHA-256>}: one request has a file at a time, all of
 * them together are bounded, and what nobody has added to for a week goes. Safe for many threads.
 */
public final class PartialShelf {

    static final Duration KEPT = Duration.ofDays(7);

    /** More files than all phones of a kabupaten leave lying about, and 4 GiB. */
    private static final Most MOST = new Most(5_000, 4L * 1024 * 1024 * 1024);

    private static final Pattern NAME = Pattern.compile("(.+)\\.([0-9a-f]{64})");

    private final Path folder;
    private final InstantSource clock;
    private final Most most;
    private final Map<Name, Part> parts = new HashMap<>();

    /**
     * A file that comes in pieces.
     *
     * @param connector one that there is
     * @param sha256 what all of it has, says its sender: 64 hexadecimal digits
     */
    public record Name(String connector, String sha256) {

        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        /** @throws IllegalArgumentException when that is no SHA-256 */
        public Name {
            if (!isSha256(sha256)) {
                throw new IllegalArgumentException("not a SHA-256");
            }
        }

        public static boolean isSha256(String text) {
            return SHA256.matcher(text).matches();
        }
    }

    /**
     * What is here of a file.
     *
     * @param room bytes that it takes, or will have taken when the request that has it now is through
     * @param taken whether a request has it
     */
    private record Part(long bytes, long room, boolean taken) {}

    /**
     * How much may lie here.
     *
     * @param bytes of what is here, and of what the requests that go on now have announced
     */
    record Most(int files, long bytes) {}

    /** Whether a request may add to a file. */
    enum Turn {
        TAKEN,
        UNDER_WAY,
        ELSEWHERE,
        FULL
    }

    /** @param folder made when absent; what lies there is found again */
    public PartialShelf(Path folder, InstantSource clock) {
        this(folder, clock, MOST);
    }

    PartialShelf(Path folder, InstantSource clock, Most most) {
        this.folder = folder;
        this.clock = clock;
        this.most = most;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Files.createDirectories(folder))) {
            for (Path file : files) {
                name(file).ifPresent(this::give);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("pieces of files could not be listed", e);
        }
    }

    private static Optional<Name> name(Path file) {
        Matcher found = NAME.matcher(file.getFileName().toString());
        return found.matches() ? Optional.of(new Name(found.group(1), found.group(2))) : Optional.empty();
    }

    Path path(Name file) {
        return folder.resolve(file.connector() + "." + file.sha256());
    }

    /** How many bytes are here; empty when none are. */
    synchronized Optional<Long> bytes(Name file) {
        return Optional.ofNullable(parts.get(file)).map(Part::bytes);
    }

    /** Asks for the turn to add to a file; TAKEN is given back with {@link #give}. */
    synchronized Turn take(PartialFiles.Piece piece) {
        Part here = parts.getOrDefault(piece.file(), new Part(0, 0, false));
        if (here.taken()) {
            return Turn.UNDER_WAY;
        }
        if (here.bytes() != piece.offset()) {
            return Turn.ELSEWHERE;
        }
        long others = parts.values().stream().mapToLong(Part::room).sum() - here.room();
        boolean oneMore = !parts.containsKey(piece.file());
        if (oneMore && parts.size() >= most.files() || others + piece.total() > most.bytes()) {
            return Turn.FULL;
        }
        parts.put(piece.file(), new Part(here.bytes(), piece.total(), true));
        return Turn.TAKEN;
    }

    /** Gives the turn back, whatever happens; what counts from now on is what lies on the disk. */
    synchronized void give(Name file) {
        parts.computeIfPresent(file, (name, part) -> new Part(part.bytes(), part.bytes(), false));
        try {
            Path path = path(file);
            long bytes = Files.exists(path) ? Files.size(path) : 0;
            if (bytes == 0) {
                Files.deleteIfExists(path);
                parts.remove(file);
            } else {
                parts.put(file, new Part(bytes, bytes, false));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a piece of a file could not be measured", e);
        }
    }

    /** Forces the names of new files to disk. */
    void namesToDisk() {
        try {
            OnDisk.names(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a piece of a file could not be written", e);
        }
    }

    /** Removes what nobody has added to for a week: it may be personal, and nobody looks for it here. */
    public synchronized void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        parts.entrySet().removeIf(part -> !part.getValue().taken() && removed(path(part.getKey()), oldest));
    }

    private static boolean removed(Path file, Instant oldest) {
        try {
            if (Files.exists(file)
                    && !Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                return false;
            }
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("an old piece of a file could not be removed", e);
        }
    }
}
