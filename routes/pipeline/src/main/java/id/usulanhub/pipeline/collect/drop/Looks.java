package id.usulanhub.pipeline.collect.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells a file that has been written to its end from one that is still coming: it has been the same for a while. */
final class Looks {

    private static final Duration STEADY = Duration.ofSeconds(4);

    /** Some programs make an empty file first and fill it later. */
    private static final Duration STEADY_WHEN_EMPTY = Duration.ofMinutes(1);

    private final Map<Path, Look> last = new HashMap<>();

    /**
     * What a file was when it was looked at.
     *
     * @param key tells it from another of the same name; null where the file system has none
     */
    record File(Object key, long size, FileTime modified) {

        /** Of the entry itself, never of what a link points to. */
        static File of(Path path) throws IOException {
            return of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        }

        static File of(BasicFileAttributes attributes) {
            return new File(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
        }
    }

    private record Look(File file, Instant since) {}

    /** Whether a file has been as it is now for long enough. */
    boolean isSteady(Path path, File file, Instant now) {
        Look before = last.get(path);
        if (before == null || !before.file.equals(file)) {
            last.put(path, new Look(file, now));
            return false;
        }
        return !before.since.plus(file.size == 0 ? STEADY_WHEN_EMPTY : STEADY).isAfter(now);
    }

    /** Forgets what is no longer there. */
    void keepOnly(Collection<Path> there) {
        last.keySet().retainAll(there);
    }
}
