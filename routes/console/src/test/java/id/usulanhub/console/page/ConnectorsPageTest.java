package id.usulanhub.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.Example;
import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.collect.Drift.Kind;
import id.usulanhub.view.SeenDrift;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ConnectorsPageTest extends ConsoleTest {

    private static final String MANIFEST = """
            name: spreadsheet-musrenbang
            title: { id: Lembar, en: Sheet }
            description: { id: Satu baris satu usulan., en: One row an usulan. }
            owner: Bappeda
            transport: spreadsheet
            header: { required: [kamus], at-least: 3, within: 30 }
            """;
    private static final String MAPPING = """
            to: usulan/v1
            key: { from: id, else: payload }
            headings: codes/headings.csv
            fields:
              tahun:   { const: 2027 }
              wilayah: { lookup: wilayah, from: [kecamatan, desa], else: kabupaten }
              kamus:   { lookup: kamus, from: kamus, else: problem }
              uraian:  { text: uraian, else: problem }
              masalah: { text: masalah, else: "" }
            """;

    @Test
    void the_mailbox_tells_what_is_wrong_and_what_became_of_its_mails_and_not_who_sent_them() {
        assertThat(mvc.get().uri("/konektor").with(as("operator")).exchange())
                .bodyText()
                .contains("data-test=\"mail-fault\"", "menolak akun", "/impor/" + "ab".repeat(32))
                .contains("Pengirimnya tidak ada di daftar", "pengirim hanya menurut suratnya sendiri");
        assertThat(mvc.get().uri("/").with(as("operator")).exchange())
                .bodyText()
                .contains("data-test=\"alarm-mail\"");
    }

    @Test
    void a_changed_connector_is_compared_and_nothing_is_stored() {
        MvcTestResult answer = compare(MANIFEST, MAPPING);

        assertThat(answer).hasStatusOk().bodyText().contains("data-test=\"diff-report\"");
        assertThat(pipeline.imported).isEmpty();
    }

    @Test
    void what_is_no_connector_is_answered_with_its_findings() {
        MvcTestResult answer = compare(MANIFEST, MAPPING.replace("text: uraian", "txet: uraian"));

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"diff-findings\"")
                .contains("mapping.yaml:");
    }

    @Test
    void what_is_unknown_is_told_with_what_to_do_until_the_connector_knows_it() {
        readings.drift = List.of(
                seen(new Drift(Kind.QUESTION, "/lampu_jalan", "")),
                seen(new Drift(Kind.QUESTION, "/kecamatan", "")),
                seen(new Drift(Kind.QUESTION, "/<b>", "")));

        assertThat(mvc.get().uri("/konektor/web-form").with(as("operator")))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"drift\"", "/lampu_jalan", "known:", "0-7", "/&lt;b&gt;")
                .doesNotContain("<code>/kecamatan</code>");
        assertThat(mvc.get().uri("/konektor").with(as("operator")))
                .bodyText()
                .contains("data-test=\"unknown-web-form\"", "2 hal belum dikenal");
        assertThat(mvc.get().uri("/").with(as("operator")))
                .bodyText()
                .contains("data-test=\"alarm-source\"", "/konektor/web-form");
    }

    @Test
    void nothing_unknown_is_no_table_and_no_alarm() {
        readings.drift = List.of(seen(new Drift(Kind.QUESTION, "/kecamatan", "")));

        assertThat(mvc.get().uri("/konektor/web-form").with(as("operator")))
                .bodyText()
                .doesNotContain("data-test=\"drift\"");
        assertThat(mvc.get().uri("/").with(as("operator"))).bodyText().doesNotContain("alarm-source");
    }

    private static SeenDrift seen(Drift drift) {
        return new SeenDrift("web-form", drift, Example.NOW, Example.NOW, 3, "0-7");
    }

    @Test
    void an_unknown_connector_is_not_found() {
        assertThat(mvc.get().uri("/konektor/tidak-ada").with(as("operator")).exchange())
                .hasStatus(404);
    }

    @Test
    void of_one_that_asks_it_is_shown_how_the_last_look_went_and_what_the_source_deleted() {
        assertThat(page("central"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"poll-fault\"", "Sumber meminta hub menunggu", "429")
                .contains("data-test=\"poll-deleted\"", "uuid:7");
        assertThat(page("web-form")).bodyText().doesNotContain("data-test=\"poll\"");
    }

    @Test
    void a_secret_that_nobody_has_set_is_named_before_anybody_knocks() {
        assertThat(page("not-set-up"))
                .bodyText()
                .contains("data-test=\"secret-missing\"", "hub.connectors.not-set-up.secrets.kunci");
        assertThat(page("signed")).bodyText().doesNotContain("secret-missing");
    }

    private MvcTestResult page(String connector) {
        return mvc.get().uri("/konektor/" + connector).with(as("operator")).exchange();
    }

    private MvcTestResult compare(String manifest, String mapping) {
        return mvc.post()
                .multipart()
                .uri("/konektor/spreadsheet-musrenbang/banding")
                .file(file("manifest.yaml", manifest))
                .file(file("mapping.yaml", mapping))
                .with(as("operator"))
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "text/yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
