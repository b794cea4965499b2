package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.sheet.Unread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    @TempDir
    private Path folder;

    @Test
    void an_original_is_found_by_its_hash_can_be_kept_again_and_is_written_by_nobody() throws IOException {
        Path original = Files.writeString(folder.resolve("usulan.csv"), "a;b\n");
        FileStore store = new FileStore(folder.resolve("files"));

        Path kept = store.keep(original);
        Path again = store.keep(original);

        String sha256 = Sha256.hex("a;b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(again).isEqualTo(kept).hasFileName(sha256).hasSameTextualContentAs(original);
        assertThat(store.find(sha256)).contains(kept);
        assertThat(Files.getPosixFilePermissions(kept))
                .doesNotContain(
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_WRITE,
                        PosixFilePermission.OTHERS_WRITE);
    }

    @Test
    void nothing_is_found_by_what_is_no_hash_or_a_hash_of_nothing() {
        FileStore store = new FileStore(folder);

        assertThat(store.find("../usulan.csv")).isEmpty();
        assertThat(store.find("ab".repeat(32))).isEmpty();
    }

    @Test
    void what_a_connector_has_not_read_of_a_file_is_kept_and_replaced_by_its_next_reading() {
        FileStore store = new FileStore(folder);
        String sha256 = "ab".repeat(32);
        List<Unread> unread = List.of(new Unread("Usulan!J5", "Pagu Indikatif (Rp.)", "anggaran"));

        store.note(sha256, "td4", unread);

        assertThat(store.unread(sha256, "td4")).isEqualTo(unread);
        assertThat(store.unread(sha256, "rekap-opd")).isEmpty();
        assertThat(store.find(sha256)).isEmpty();

        store.note(sha256, "td4", List.of());

        assertThat(store.unread(sha256, "td4")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
