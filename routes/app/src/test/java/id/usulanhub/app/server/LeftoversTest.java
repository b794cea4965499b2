package id.usulanhub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path folder;

    @Test
    void a_spool_is_emptied_and_what_a_link_points_to_stays() throws IOException {
        Path spool = Files.createDirectories(folder.resolve("spool/mail-1")).getParent();
        Files.writeString(spool.resolve("mail-1/mail"), "x");
        Files.writeString(spool.resolve("upload-1.part"), "x");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("kept"), "x");
        Files.createSymbolicLink(spool.resolve("link"), other);

        Leftovers.remove(spool);

        assertThat(spool).isEmptyDirectory();
        assertThat(other.resolve("kept")).exists();
    }

    @Test
    void where_there_is_no_spool_yet_nothing_happens() {
        Leftovers.remove(folder.resolve("nothing"));

        assertThat(folder).isEmptyDirectory();
    }
}
