package id.usulanhub.console.usul;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.DoorSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** What holds of the form whenever the operator does not have its channel open. */
abstract class ShutFormTest extends ConsoleTest {

    private final int status;

    ShutFormTest(int status) {
        this.status = status;
    }

    static DoorSettings settings(DoorKeys.State state) {
        return new DoorSettings(Map.of("web-form", new DoorKeys(state, Map.of())));
    }

    @Test
    void what_was_entered_before_is_not_lost_and_not_stored() {
        assertThat(mvc.post()
                        .uri("/usul")
                        .content(new byte[0])
                        .param("kecamatan", "32.16.05")
                        .param("desa", "32.16.05.2001")
                        .param("kamus", "BM-104")
                        .param("uraian", "Jalan ke sekolah")
                        .param("langkah", "kirim")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus(status)
                .bodyText()
                .contains("data-test=\"usul-trouble\"", "Jalan ke sekolah");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void a_receipt_is_looked_up_all_the_same() {
        assertThat(mvc.get().uri("/usul/UH-0000000000000000"))
                .hasStatus(404)
                .bodyText()
                .contains("usul-unknown");
    }
}
