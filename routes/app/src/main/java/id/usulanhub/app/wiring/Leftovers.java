package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Removes what a hub that died was in the midst of: halves of received files and what was read of them, which hold personal
 * data that nobody would look for there. What is younger than this start is being written now, and stays.
 *
 * @param start when this hub began
 */
record Leftovers(Instant start) {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final String HALF_OF_A_FILE = "incoming*.part";

    void removeFrom(DataFolder data) {
        remove(data.spool(), "*.part");
        remove(data.files(), HALF_OF_A_FILE);
        remove(data.attachments(), HALF_OF_A_FILE);
        remove(data.reading(), "*");
    }

    /** A file that cannot be removed keeps no hub from starting. */
    private void remove(Path folder, String glob) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            for (Path each : found) {
                remove(each);
            }
        } catch (IOException e) {
            LOG.atWarn()
                    .addKeyValue("folder", folder.getFileName())
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log("What a hub that died left behind cannot be removed");
        }
    }

    private void remove(Path leftover) throws IOException {
        if (Files.getLastModifiedTime(leftover).toInstant().isBefore(start)) {
            FileSystemUtils.deleteRecursively(leftover);
        }
    }
}
