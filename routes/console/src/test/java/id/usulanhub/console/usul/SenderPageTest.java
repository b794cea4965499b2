package id.usulanhub.console.usul;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.Example;
import id.usulanhub.pipeline.collect.Receipt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SenderPageTest extends ConsoleTest {

    @Autowired
    private RecentReceipts recent;

    @Test
    void a_sender_sees_every_step_of_his_usulan_without_logging_in() {
        assertThat(mvc.get().uri("/usul/UH-KNOWN"))
                .hasStatusOk()
                .hasHeader("X-Robots-Tag", "noindex")
                .bodyText()
                .contains("step-received", "step-checked", "step-decided", "step-finalised", "step-sent")
                .contains("Peringkat 3 dari 8 di Kecamatan Setu", "Dikirim 2 kali, dihitung satu");
    }

    @Test
    void nothing_personal_and_nothing_that_somebody_wrote_himself_is_shown() {
        assertThat(mvc.get().uri("/usul/UH-KNOWN"))
                .bodyText()
                .doesNotContain("Ibu Contoh", "Kp. Rawa", "Jalan berlubang", "Anak sekolah");
    }

    @Test
    void a_receipt_may_be_written_in_small_letters_with_blanks_around() {
        assertThat(mvc.get().uri("/usul/tanda-terima").param("nomor", " uh-known "))
                .hasStatusOk()
                .bodyText()
                .contains("UH-KNOWN");
    }

    @Test
    void a_submission_of_several_usulan_shows_each() {
        assertThat(mvc.get().uri("/usul/UH-SEVERAL"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"usul-parts\"", "2 usulan dalam kiriman ini", "Belum terbaca", "Diterima");
    }

    @Test
    void a_file_shows_its_rows_and_where_the_first_are_wrong() {
        assertThat(mvc.get().uri("/usul/uh-file"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"file-status\"", "data-test=\"file-problems\"");
    }

    @Test
    void an_unknown_receipt_has_a_page_of_its_own() {
        assertThat(mvc.get().uri("/usul/UH-NOWHERE"))
                .hasStatus(404)
                .bodyText()
                .contains("data-test=\"usul-unknown\"", "name=\"nomor\"");
    }

    @Test
    void what_was_sent_a_moment_ago_waits_with_dignity() {
        recent.add(new Receipt("UH-JUSTNOW", "web-form", Example.NOW));

        assertThat(mvc.get().uri("/usul/UH-JUSTNOW"))
                .hasStatusOk()
                .bodyText()
                .contains("Tersimpan dengan aman dan sedang diperiksa");
    }
}
