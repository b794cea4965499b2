package id.usulanhub.console.usul;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.console.DoorSettings;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What people see while the operator has paused the form's channel. */
@Import(PausedFormTest.Paused.class)
class PausedFormTest extends ShutFormTest {

    /** Imported here and nowhere else: an annotation would have every test find it. */
    static class Paused {

        @Bean
        @Primary
        DoorSettings paused() {
            return settings(DoorKeys.State.PAUSED);
        }
    }

    PausedFormTest() {
        super(503);
    }

    @Test
    void whoever_opens_the_form_is_told_to_come_back() {
        assertThat(mvc.get().uri("/usul"))
                .hasStatus(503)
                .hasHeader("Retry-After", "3600")
                .bodyText()
                .contains("data-test=\"usul-paused\"", "Pengajuan usulan sedang dijeda");
    }
}
