package id.usulanhub.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.FakeCorrections;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people and the page's script are told of the files that they hand in. */
class UploadPageTest extends ConsoleTest {

    private static final Pattern JOB = Pattern.compile("/unggah/([0-9a-f]{32})");
    private static final String FORMAT = "spreadsheet-musrenbang";

    @Test
    void without_a_script_the_page_tells_what_became_of_the_files() {
        assertThat(send("rows", FORMAT, false)).hasStatus(302).hasRedirectedUrl("/unggah");

        assertThat(page("/unggah"))
                .bodyText()
                .contains("data-test=\"upload-receipt\"", "UH-F", "usulan setu.xlsx")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void a_filled_column_that_was_not_read_is_named_with_what_it_may_mean() {
        String job = job(send("unread", FORMAT, true).getResponse().getHeader("Location"));

        assertThat(page("/unggah/" + job))
                .bodyText()
                .contains("data-test=\"upload-unread\"", "Usulan!J5", "Pagu Indikatif (Rp.)", "maksudnya anggaran")
                .contains("Usulan!K5", "(tanpa judul)");
    }

    @Test
    void a_file_without_a_row_is_no_success() {
        String job = job(send("no row", FORMAT, true).getResponse().getHeader("Location"));

        assertThat(page("/unggah/" + job))
                .bodyText()
                .contains("tidak ada baris usulan")
                .doesNotContain("0 baris tersimpan", "data-test=\"upload-unread\"", "data-test=\"batch-link\"");
    }

    @Test
    void while_a_file_waits_the_page_comes_again_by_itself_also_without_a_script() {
        workers.atOnce = false;
        send("rows", FORMAT, false);

        assertThat(page("/unggah"))
                .bodyText()
                .contains("http-equiv=\"refresh\"", "data-open=\"true\"", "Menunggu giliran", "data-test=\"cancel\"");
    }

    @Test
    void the_script_is_told_where_to_ask_and_how_far_it_is() {
        workers.atOnce = false;
        MvcTestResult taken = send("rows", FORMAT, true);
        String job = job(taken.getResponse().getHeader("Location"));

        assertThat(taken).hasStatus(202);
        assertThat(ask(job)).bodyJson().isLenientlyEqualTo("{\"state\":\"WAITING\",\"open\":true,\"percent\":-1}");
        assertThat(page("/unggah/" + job)).bodyText().contains("id=\"berkas-" + job);
    }

    @Test
    void a_file_of_unclear_kind_is_asked_about_and_not_sent_again() {
        String job = job(send("rows", "", true).getResponse().getHeader("Location"));

        assertThat(page("/unggah/" + job))
                .bodyText()
                .contains("data-test=\"upload-unclear\"", "value=\"" + FORMAT, "61 % cocok", "rekap-opd");
        assertThat(answer(job, "bappeda")).hasStatus(404);
        assertThat(answer(job, "operator")).hasStatus(302);
        assertThat(page("/unggah/" + job)).bodyText().contains("data-test=\"upload-receipt\"");
        assertThat(pipeline.imported).containsExactly("rows");
    }

    @Test
    void a_file_that_leaves_out_rows_of_another_is_asked_about_before_anything_of_it_is_stored() {
        String job = job(send("shorter", FORMAT, true).getResponse().getHeader("Location"));

        assertThat(ask(job)).bodyJson().isLenientlyEqualTo("{\"state\":\"REMOVES\",\"open\":false}");
        assertThat(page("/unggah/" + job))
                .bodyText()
                .contains("data-test=\"upload-removes\"", "Lampu jalan", "value=\"" + FakeCorrections.FOLLOWED)
                .contains("value=\"none\"", "data-test=\"near\"", "data-test=\"other\"", "60 %");
        assertThat(page("/unggah")).bodyText().contains("data-test=\"upload-removes\"");
        assertThat(pipeline.imported).isEmpty();
        assertThat(correct(job, FakeCorrections.FOLLOWED, "", "bappeda")).hasStatus(404);

        assertThat(correct(job, FakeCorrections.FOLLOWED, "", "operator")).hasRedirectedUrl("/unggah");

        assertThat(page("/unggah/" + job)).bodyText().contains("data-test=\"upload-receipt\"");
        assertThat(pipeline.followed).containsExactly(FakeCorrections.FOLLOWED);
        assertThat(correct(job, "none", "", "operator")).hasStatus(404);
    }

    @Test
    void who_names_another_file_sees_what_is_missing_of_that_one_before_he_goes_on() {
        String other = FakeCorrections.OTHER;
        String job = job(send("shorter", FORMAT, true).getResponse().getHeader("Location"));

        correct(job, "lain", other.substring(0, 8), "operator");

        assertThat(page("/unggah/" + job))
                .bodyText()
                .containsPattern("value=\"" + other + "\"[^>]*data-test=\"follows\"")
                .containsPattern("value=\"" + FakeCorrections.FOLLOWED + "\"[^>]*data-test=\"near\"");
        assertThat(pipeline.imported).isEmpty();
        correct(job, other, "", "operator");
        assertThat(pipeline.followed).containsExactly(other);
    }

    @Test
    void a_file_that_corrects_none_is_stored_for_itself() {
        String job = job(send("shorter", FORMAT, true).getResponse().getHeader("Location"));

        correct(job, "none", "", "operator");

        assertThat(pipeline.followed).containsExactly("none");
    }

    @Test
    void a_file_that_is_not_there_is_asked_for_again() {
        String job = job(send("shorter", FORMAT, true).getResponse().getHeader("Location"));

        for (String named : List.of("UH-UNKNOWN", "")) {
            assertThat(correct(job, "lain", named, "operator")).hasRedirectedUrl("/unggah/" + job + "?takada=true");
        }
        assertThat(correct(job, "12".repeat(32), "", "operator")).hasRedirectedUrl("/unggah/" + job + "?takada=true");

        assertThat(page("/unggah/" + job + "?takada=true")).bodyText().contains("data-test=\"unknown-file\"");
        assertThat(pipeline.imported).isEmpty();
    }

    @Test
    void a_file_that_is_asked_about_can_be_taken_back() {
        String job = job(send("shorter", FORMAT, true).getResponse().getHeader("Location"));

        mvc.post()
                .uri("/unggah/" + job + "/batal")
                .with(as("operator"))
                .with(csrf())
                .exchange();

        assertThat(page("/unggah/" + job)).bodyText().contains("Dibatalkan. Tidak ada baris yang disimpan");
        assertThat(pipeline.imported).isEmpty();
    }

    @Test
    void a_file_is_its_sender_s_own_business() {
        String job = job(send("rows", FORMAT, true).getResponse().getHeader("Location"));

        assertThat(mvc.get().uri("/unggah/" + job).with(as("bappeda")).exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri("/unggah/" + job).with(as("verif-setu")).exchange())
                .hasStatus(403);
        assertThat(mvc.get().uri("/unggah").with(as("bappeda")).exchange())
                .bodyText()
                .doesNotContain("berkas-" + job);
    }

    @Test
    void a_file_that_waits_can_be_taken_back() {
        workers.atOnce = false;
        String job = job(send("rows", FORMAT, true).getResponse().getHeader("Location"));

        assertThat(mvc.post()
                        .uri("/unggah/" + job + "/batal")
                        .with(as("operator"))
                        .with(csrf())
                        .exchange())
                .hasStatus(302);

        assertThat(page("/unggah/" + job)).bodyText().contains("Dibatalkan. Tidak ada baris yang disimpan");
    }

    @Test
    void a_sheet_that_cannot_be_read_is_refused_in_words_and_an_empty_one_too() {
        send("locked", FORMAT, false);

        assertThat(page("/unggah")).bodyText().contains("data-test=\"upload-refused\"", "terkunci");
        assertThat(send("", FORMAT, false)).bodyText().contains("Pilih berkas yang berisi data");
        assertThat(send("", FORMAT, true)).hasStatus(422);
        assertThat(pipeline.imported).isEmpty();
    }

    @Test
    void where_there_is_no_room_nothing_is_taken() {
        health.storageFull = true;

        assertThat(send("rows", FORMAT, true)).hasStatus(507);
        assertThat(pipeline.imported).isEmpty();
    }

    private MvcTestResult send(String content, String format, boolean byScript) {
        byte[] bytes = content.isEmpty() ? new byte[0] : unique(content);
        var request = mvc.post()
                .uri("/unggah")
                .multipart()
                .file(new MockMultipartFile("file", "..\\usulan setu.xlsx", "application/octet-stream", bytes))
                .param("format", format)
                .with(as("operator"))
                .with(csrf());
        return (byScript ? request.header("X-Requested-With", "XMLHttpRequest") : request).exchange();
    }

    /** A file that is open already is the same job: each test has its own. */
    private static byte[] unique(String content) {
        return content.equals("rows")
                ? content.getBytes(StandardCharsets.UTF_8)
                : (content + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult answer(String job, String who) {
        return mvc.post()
                .uri("/unggah/" + job + "/konektor")
                .param("connector", FORMAT)
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult correct(String job, String follows, String berkas, String who) {
        return mvc.post()
                .uri("/unggah/" + job + "/susulan")
                .param("follows", follows)
                .param("berkas", berkas)
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult ask(String job) {
        return mvc.get()
                .uri("/unggah/" + job)
                .header("X-Requested-With", "XMLHttpRequest")
                .with(as("operator"))
                .exchange();
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(as("operator")).exchange();
    }

    private static String job(String location) {
        Matcher found = JOB.matcher(location);
        assertThat(found.matches()).isTrue();
        return found.group(1);
    }
}
