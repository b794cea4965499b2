package id.usulanhub.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.app.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void what_a_dead_hub_left_is_gone_and_what_is_kept_or_being_written_stays() throws IOException {
        DataFolder data = new DataFolder(folder);
        Path before = Files.createDirectories(data.reading().resolve("file1"));
        Files.writeString(before.resolve("texts"), "Siti");
        Files.setLastModifiedTime(before, FileTime.from(START.minus(Duration.ofMinutes(1))));
        Path upload = old(data.spool().resolve("upload-1.part"));
        Path file = old(data.files().resolve("incoming1.part"));
        Path photo = old(data.attachments().resolve("incoming2.part"));
        Path kept = old(data.files().resolve("ab".repeat(32)));
        Path shelf =
                old(Files.createDirectories(data.attachments().resolve("ab")).resolve("ab".repeat(32)));
        Path underWay = Files.writeString(data.spool().resolve("upload-2.part"), "Budi");
        Files.setLastModifiedTime(underWay, FileTime.from(START.plus(Duration.ofSeconds(1))));

        new Leftovers(START).removeFrom(data);

        assertThat(before).doesNotExist();
        assertThat(upload).doesNotExist();
        assertThat(file).doesNotExist();
        assertThat(photo).doesNotExist();
        assertThat(kept).exists();
        assertThat(shelf).exists();
        assertThat(underWay).exists();
    }

    private static Path old(Path file) throws IOException {
        Files.writeString(file, "Siti");
        return Files.setLastModifiedTime(file, FileTime.from(START.minus(Duration.ofMinutes(1))));
    }
}
