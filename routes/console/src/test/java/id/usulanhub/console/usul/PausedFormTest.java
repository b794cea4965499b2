package id.usulanhub.console.usul;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.DoorSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** What people see while the operator has paused the form's channel. */
@Import(PausedFormTest.Paused.class)
class PausedFormTest extends ConsoleTest {

    /** Imported here and nowhere else: an annotation would have every test find it. */
    static class Paused {

        @Bean
        @Primary
        DoorSettings paused() {
            return new DoorSettings(Map.of("web-form", new DoorKeys(DoorKeys.State.PAUSED, Map.of())));
        }
    }

    @Test
    void whoever_opens_the_form_is_told_to_come_back() {
        assertThat(mvc.get().uri("/usul"))
                .hasStatus(503)
                .hasHeader("Retry-After", "3600")
                .bodyText()
                .contains("data-test=\"usul-paused\"", "Pengajuan usulan sedang dijeda");
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
                .hasStatus(503)
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
