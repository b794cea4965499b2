package id.usulanhub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.app.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    private Path folder;

    private DataFolder data;

    @BeforeEach
    void opened() {
        data = new DataFolder(folder);
    }

    private void removed() {
        try (DataLock lock = DataLock.take(folder)) {
            Leftovers.remove(lock);
        }
    }

    @Test
    void what_a_dead_hub_was_in_the_midst_of_is_gone_and_what_is_kept_stays() throws IOException {
        Path read = written(data.reading().resolve("file1/texts"));
        Path mail = written(data.spool().resolve("mail-1/mail"));
        Path upload = written(data.spool().resolve("upload-1.part"));
        Path file = written(data.files().resolve("incoming1.part"));
        Path photo = written(data.attachments().resolve("incoming2.part"));
        Path kept = written(data.files().resolve("ab".repeat(32)));
        Path shelf = written(data.attachments().resolve("ab").resolve("ab".repeat(32)));

        removed();

        assertThat(read.getParent()).doesNotExist();
        assertThat(mail.getParent()).doesNotExist();
        assertThat(upload).doesNotExist();
        assertThat(file).doesNotExist();
        assertThat(photo).doesNotExist();
        assertThat(kept).exists();
        assertThat(shelf).exists();
    }

    @Test
    void what_a_link_points_to_stays() throws IOException {
        Path other = written(folder.resolve("other/kept"));
        Files.createSymbolicLink(data.spool().resolve("link"), other.getParent());
        Files.createSymbolicLink(data.spool().resolve("dangling"), folder.resolve("nowhere"));
        Files.delete(data.reading());
        Files.createSymbolicLink(folder.resolve("reading"), other.getParent());

        removed();

        assertThat(data.spool()).isEmptyDirectory();
        assertThat(other).exists();
    }

    private static Path written(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "Siti");
    }
}
