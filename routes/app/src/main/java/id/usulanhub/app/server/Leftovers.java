package id.usulanhub.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What a killed hub left in its spool: copies of files that people sent, which nobody would ever remove. */
final class Leftovers {

    private Leftovers() {}

    /** Empties a folder; only while no hub runs on it. Links are removed, not followed. */
    static void remove(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                remove(entry);
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the spool of an earlier run cannot be emptied", e);
        }
    }
}
