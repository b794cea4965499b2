package id.usulanhub.console.usul;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.console.DoorSettings;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What people see when the time for usulan is over. */
@Import(ClosedFormTest.Closed.class)
class ClosedFormTest extends ShutFormTest {

    /** Imported here and nowhere else: an annotation would have every test find it. */
    static class Closed {

        @Bean
        @Primary
        DoorSettings closed() {
            return settings(DoorKeys.State.CLOSED);
        }
    }

    ClosedFormTest() {
        super(409);
    }

    @Test
    void whoever_opens_the_form_is_told_that_it_is_too_late() {
        assertThat(mvc.get().uri("/usul"))
                .hasStatus(409)
                .doesNotContainHeader("Retry-After")
                .bodyText()
                .contains("data-test=\"usul-closed\"", "Masa pengusulan sudah ditutup");
    }
}
