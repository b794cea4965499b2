package id.usulanhub.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.Example;
import id.usulanhub.console.FakePipeline.Call;
import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DecisionsTest extends ConsoleTest {

    private static final String LIST = "/kecamatan/32.16.05";

    @Test
    void a_verifikator_accepts_in_the_name_of_his_kecamatan() {
        MvcTestResult answer = decide("verif-setu", "putusan", "TERIMA");

        assertThat(answer).hasRedirectedUrl(LIST);
        assertThat(answer).flash().containsEntry("noticeKind", "good");
        assertThat(pipeline.calls)
                .containsExactly(new Call(
                        "decide",
                        new Seat("verif-setu", Example.SETU, Example.TAHUN),
                        new Keputusan(Tahap.KECAMATAN, Putusan.TERIMA, "", Rekomendasi.none())));
    }

    @Test
    void a_change_carries_its_figures_and_its_reason() {
        decide(
                "bappeda",
                "putusan",
                "TERIMA_PERUBAHAN",
                "volume",
                "12.5",
                "satuan",
                "m",
                "anggaran",
                "4000000",
                "alasan",
                "hasil survei lapangan");

        assertThat(pipeline.calls.getFirst().argument())
                .isEqualTo(new Keputusan(
                        Tahap.MITRA,
                        Putusan.TERIMA_PERUBAHAN,
                        "hasil survei lapangan",
                        new Rekomendasi(new BigDecimal("12.5"), "m", 4_000_000L, null)));
    }

    @Test
    void a_rejection_without_a_reason_of_ten_characters_is_not_stored() {
        assertRefused(decide("verif-setu", "putusan", "TOLAK", "alasan", "  tidak    "));
    }

    @Test
    void a_change_that_changes_nothing_or_goes_below_zero_is_not_stored() {
        assertRefused(decide("verif-setu", "putusan", "TERIMA_PERUBAHAN", "alasan", "hasil survei lapangan"));
        assertRefused(decide(
                "verif-setu", "putusan", "TERIMA_PERUBAHAN", "anggaran", "-1", "alasan", "hasil survei lapangan"));
    }

    @Test
    void what_the_console_does_not_offer_is_not_stored() {
        assertRefused(decide("verif-setu", "putusan", "BATAL", "alasan", "dibatalkan pengusul"));
        assertThat(decide("verif-setu", "putusan", "HAPUS")).hasStatus(400);
        assertThat(pipeline.calls).isEmpty();
    }

    @Test
    void a_conflict_is_told() {
        pipeline.verdict = Verdict.conflict("the usulan is at version 3");

        assertThat(decide("verif-setu", "putusan", "TERIMA")).flash().containsEntry("noticeKind", "bad");
    }

    @Test
    void a_broker_that_is_down_is_told_with_a_time_to_come_back() {
        pipeline.brokerDown = true;

        assertThat(decide("verif-setu", "putusan", "TERIMA")).hasStatus(503).hasHeader("Retry-After", "10");
    }

    @Test
    void finalising_leads_to_the_new_list_and_pushing_names_it() {
        assertThat(post(LIST + "/finalisasi")).hasRedirectedUrl(LIST + "/daftar/2");
        assertThat(post(LIST + "/daftar/2/kirim")).hasRedirectedUrl(LIST + "/daftar/2");

        assertThat(pipeline.calls.getLast().argument()).isEqualTo(new ListRef(Example.TAHUN, Example.SETU, 2));
    }

    @Test
    void a_list_that_changed_meanwhile_is_not_finalised() {
        pipeline.verdict = Verdict.conflict("usulan changed");

        assertThat(post(LIST + "/finalisasi")).hasRedirectedUrl(LIST);
    }

    @Test
    void the_way_back_never_leaves_the_hub() {
        assertThat(decide("verif-setu", "putusan", "TERIMA", "kembali", "https://evil.example"))
                .hasRedirectedUrl("/");
        assertThat(Preferences.local("//evil.example")).isEqualTo("/");
        assertThat(Preferences.local("/\\evil.example")).isEqualTo("/");
        assertThat(Preferences.local("/usulan/a?b=c")).isEqualTo("/usulan/a?b=c");
    }

    @Test
    void language_and_colours_are_kept_in_cookies() {
        assertThat(choose("/bahasa", "en"))
                .hasRedirectedUrl("/kecamatan")
                .cookies()
                .hasValue("hub-bahasa", "en");
        assertThat(choose("/tampilan", "dark"))
                .hasRedirectedUrl("/kecamatan")
                .cookies()
                .hasValue("hub-tampilan", "dark");
        assertThat(choose("/tampilan", "<x>")).cookies().hasValue("hub-tampilan", "");
    }

    private void assertRefused(MvcTestResult answer) {
        assertThat(answer).hasRedirectedUrl(LIST);
        assertThat(answer).flash().containsEntry("noticeKind", "bad");
        assertThat(pipeline.calls).isEmpty();
    }

    private MvcTestResult choose(String what, String value) {
        return mvc.post()
                .uri(what)
                .param("pilihan", value)
                .param("kembali", "/kecamatan")
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(as("bappeda")).with(csrf()).exchange();
    }

    private MvcTestResult decide(String who, String... fields) {
        var request = mvc.post()
                .uri("/usulan/{id}/keputusan", Example.id(Example.SETU, 4))
                .param("versi", "1")
                .with(as(who))
                .with(csrf());
        boolean leadsBack = false;
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
            leadsBack |= fields[i].equals("kembali");
        }
        return (leadsBack ? request : request.param("kembali", LIST)).exchange();
    }
}
