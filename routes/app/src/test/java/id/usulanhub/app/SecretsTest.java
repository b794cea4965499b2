package id.usulanhub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void a_secret_in_a_file_is_read_without_its_line_end() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "s3cret\n");

        assertThat(Secrets.resolve("hub.sipd.token", "file:" + file)).isEqualTo("s3cret");
    }

    @Test
    void a_secret_that_is_written_out_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> Secrets.resolve("hub.sipd.token", "s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hub.sipd.token")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_reference_that_leads_nowhere_names_the_key() {
        assertThatThrownBy(() -> Secrets.resolve("hub.sipd.token", "file:" + folder.resolve("nothing")))
                .hasMessageContaining("hub.sipd.token");
        assertThatThrownBy(() -> Secrets.resolve("hub.sipd.token", "env:USULAN_HUB_NO_SUCH_VARIABLE"))
                .hasMessageContaining("USULAN_HUB_NO_SUCH_VARIABLE");
    }

    @Test
    void no_reference_is_no_secret() {
        assertThat(Secrets.resolve("hub.sipd.token", null)).isEmpty();
    }
}
