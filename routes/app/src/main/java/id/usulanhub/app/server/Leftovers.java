package id.usulanhub.app.server;

import id.usulanhub.app.DataFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * What a hub that died was in the midst of: copies and halves of received files and what was read of them, which hold
 * personal data that nobody would look for there.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final String EVERYTHING = "*";
    private static final String HALF_OF_A_FILE = "incoming*.part";

    private Leftovers() {}

    /** @param data of nobody else: what another hub is writing would be gone too */
    static void remove(DataLock data) {
        DataFolder folder = new DataFolder(data.data());
        remove(folder.spool(), EVERYTHING);
        remove(folder.reading(), EVERYTHING);
        remove(folder.files(), HALF_OF_A_FILE);
        remove(folder.attachments(), HALF_OF_A_FILE);
    }

    /** Links are removed, not followed. A file that cannot be removed keeps no hub from starting. */
    private static void remove(Path folder, String glob) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            for (Path each : found) {
                if (Files.isSymbolicLink(each)) {
                    Files.delete(each);
                } else {
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        } catch (IOException e) {
            LOG.atWarn()
                    .addKeyValue("folder", folder.getFileName())
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log("What a hub that died left behind cannot be removed");
        }
    }
}
