package id.usulanhub.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.Example;
import id.usulanhub.console.account.SecurityConfiguration;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PagesTest extends ConsoleTest {

    private static final Pattern LOADED = Pattern.compile("(?:src|<link[^>]+href)=\"([^\"]+)\"");
    private static final String USULAN = "/usulan/" + Example.id(Example.SETU, 3);

    static List<String> pages() {
        return List.of(
                "/",
                "/masuk",
                "/kecamatan",
                "/kecamatan/32.16.05",
                "/kecamatan/32.16.05?status=TOLAK",
                "/kecamatan/32.16.05?halaman=9",
                "/kecamatan/32.16.05/finalisasi",
                "/kecamatan/32.16.05/daftar/1",
                USULAN,
                USULAN + "/asal",
                "/ditolak",
                "/konektor",
                "/konektor/spreadsheet-musrenbang",
                "/konektor/central",
                "/impor",
                "/impor/" + "ab".repeat(32),
                "/impor/abababab?masalah=NOT_A_NUMBER:usul.volume",
                "/unggah",
                "/usul",
                "/usul?kecamatan=32.16.05&cari=lampu&langkah=isian",
                "/usul?kecamatan=32.16.05&desa=32.16.05.2001&kamus=BM-104&langkah=isian",
                "/usul/UH-KNOWN");
    }

    @Test
    void each_value_of_an_usulan_tells_where_it_comes_from() {
        assertThat(get(USULAN + "/asal"))
                .bodyText()
                .contains("data-test=\"trace\"")
                .contains("/volume", "200 meter", "mapping.yaml:11");
    }

    @Test
    void what_an_usulan_lacks_is_seen_in_the_list_on_its_page_and_before_the_list_is_signed() {
        assertThat(get(USULAN)).bodyText().contains("data-test=\"incomplete\"", "foto kondisi", "tanah desa");
        for (String page : List.of("/kecamatan/32.16.05", "/kecamatan/32.16.05/finalisasi")) {
            assertThat(get(page)).bodyText().contains("data-test=\"incomplete\"");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_there_in_both_languages_without_a_missing_text(String page) {
        for (String language : List.of("id", "en")) {
            MvcTestResult answer = get(page, new Cookie("hub-bahasa", language));

            assertThat(answer)
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_keeps_the_content_security_policy(String page) {
        MvcTestResult answer = get(page);

        assertThat(answer).hasHeader("Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY);
        assertThat(answer)
                .bodyText()
                .doesNotContain("<style", " style=", "javascript:", " onclick=")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void whatever_a_page_loads_is_there() {
        Matcher loaded = LOADED.matcher(body(get("/masuk")));
        int found = 0;
        while (loaded.find()) {
            assertThat(mvc.get().uri(loaded.group(1))).hasStatusOk();
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    @Test
    void our_own_style_is_kept_by_browsers_under_an_address_with_its_hash() {
        assertThat(body(get("/masuk"))).containsPattern("/console/console-[0-9a-f]{32}\\.css");
    }

    @Test
    void today_shows_the_law_as_an_equation_that_holds() {
        assertThat(get("/"))
                .bodyText()
                .contains("data-test=\"conservation\"", "Cocok", "1.284", "data-mark=\"=\"")
                .doesNotContain("Tidak cocok");
    }

    @Test
    void today_says_when_the_law_is_broken_and_cries_for_a_person() {
        readings.balanced = false;

        assertThat(get("/"))
                .bodyText()
                .contains("Tidak cocok: selisih 2", "data-mark=\"≠\"", "data-test=\"alarm-conservation\"");
    }

    @Test
    void today_names_what_was_smuggled_in() {
        assertThat(get("/")).bodyText().contains("data-test=\"alarm-smuggled\"", "data-test=\"alarm-unknown\"");
    }

    @Test
    void today_says_when_the_hub_is_not_ready() {
        health.ready = false;

        assertThat(get("/")).bodyText().contains("data-test=\"not-ready\"");
    }

    @Test
    void a_list_draws_the_line_of_the_pagu_once_and_before_the_first_beyond_it() {
        String body = body(get("/kecamatan/32.16.05"));

        assertThat(body.split("data-test=\"cut-line\"", -1)).hasSize(2);
        assertThat(body.indexOf("data-test=\"cut-line\"")).isLessThan(body.indexOf("row-main below"));
        assertThat(body.substring(0, body.indexOf("data-test=\"cut-line\""))).doesNotContain("row-main below");
    }

    @Test
    void a_list_can_be_narrowed_to_one_status() {
        assertThat(body(get("/kecamatan/32.16.05?status=TOLAK")).split("data-test=\"rank-row\"", -1))
                .hasSize(3);
    }

    @Test
    void a_row_says_how_its_score_came_about() {
        assertThat(get("/kecamatan/32.16.05")).bodyText().contains("Jumlah penerima manfaat (bobot 60%)");
    }

    @Test
    void an_operator_sees_the_list_but_no_button_to_decide() {
        assertThat(mvc.get().uri("/kecamatan/32.16.05").with(as("operator")))
                .bodyText()
                .contains("data-test=\"rank-row\"")
                .doesNotContain("data-test=\"accept\"", "data-test=\"finalise-start\"");
    }

    @Test
    void an_usulan_shows_the_proposers_figures_beside_what_is_recommended_and_its_way() {
        assertThat(get(USULAN))
                .bodyText()
                .contains("200 m", "120,5 m", "Rp112.500.000", "Rp96.400.000", "data-test=\"timeline\"")
                .contains("Kecamatan: diterima dengan perubahan. Volume disesuaikan dengan hasil survei");
    }

    @Test
    void a_list_that_is_not_what_was_signed_says_so_and_cannot_be_pushed() {
        readings.tampered = true;

        assertThat(get("/kecamatan/32.16.05/daftar/1"))
                .bodyText()
                .contains("data-test=\"tampered\"")
                .containsPattern("data-test=\"push\"[^>]*disabled");
    }

    @Test
    void a_refusal_names_the_place_and_who_can_mend_it() {
        assertThat(get("/ditolak")).bodyText().contains("Usulan!F12", "Bukan angka", "Diperbaiki pengirim");
    }

    @Test
    void nothing_refused_is_said_in_words() {
        readings.nothingRejected = true;

        assertThat(get("/ditolak")).bodyText().contains("data-test=\"none-rejected\"");
    }

    @Test
    void a_file_is_given_back_to_be_saved_and_nothing_of_it_stays() {
        assertThat(get("/impor/abababab/berkas"))
                .hasHeader("Content-Disposition", "attachment; filename=\"usulan-ab-ditandai.xlsx\"")
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .isEqualTo("marked");
        assertThat(results.given).doesNotExist();
    }

    @Test
    void a_file_whose_original_is_lost_says_so_beside_what_became_of_it() {
        results.lost = true;

        assertThat(get("/impor/abababab/berkas")).bodyText().contains("data-test=\"not-given-back\"", "UH-F");
    }

    @Test
    void a_file_tells_its_problems_by_kind_and_one_that_is_clean_says_so() {
        assertThat(get("/impor/abababab"))
                .bodyText()
                .contains("data-test=\"kind\"", "masalah=NOT_A_NUMBER", "data-test=\"download-marked\"")
                .contains("data-test=\"unread\"", "Pagu Indikatif (Rp.)", "maksudnya anggaran");
        readings.nothingRejected = true;

        assertThat(get("/impor/abababab")).bodyText().contains("data-test=\"clean\"");
        assertThat(get("/impor")).bodyText().contains("data-test=\"no-batches\"");
    }

    @Test
    void a_file_or_a_kind_of_problem_that_is_unknown_is_not_there() {
        assertThat(get("/impor/ffffffff")).hasStatus(404);
        assertThat(get("/impor/abababab?masalah=NO_SUCH:volume")).hasStatus(404);
        assertThat(get("/templat?kecamatan=32.15.01")).hasStatus(404);
        assertThat(get("/templat?bidang=tidak-ada")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 500, 503})
    void an_error_has_a_page_of_the_same_design(int status) {
        MvcTestResult answer = mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/kecamatan/x")
                .exchange();

        assertThat(answer).hasStatus(status).bodyText().contains("Usulan Hub").doesNotContain("??");
    }

    @Test
    void an_error_at_a_door_is_a_problem_document() {
        assertThat(mvc.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 405)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/collect/web-form"))
                .hasStatus(405)
                .hasContentTypeCompatibleWith("application/problem+json");
    }

    private MvcTestResult get(String page, Cookie... cookies) {
        var request = mvc.get().uri(page).with(as("bappeda"));
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
