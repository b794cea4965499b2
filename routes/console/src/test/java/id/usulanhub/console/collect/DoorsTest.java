package id.usulanhub.console.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import id.usulanhub.console.ConsoleTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DoorsTest extends ConsoleTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_submission_is_answered_with_its_receipt_and_its_bytes_are_handed_on_untouched() {
        MvcTestResult answer = json("web-form", "{ \"a\" : 1 }");

        assertThat(answer).hasStatus(202).hasHeader("Location", "/receipt/UH-1");
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"receipt":"UH-1","connector":"web-form","receivedAt":"2026-11-21T07:05:00Z","status":"accepted",
                 "links":{"self":"/receipt/UH-1"}}""");
        assertThat(pipeline.collected.getFirst().body()).asString().isEqualTo("{ \"a\" : 1 }");
    }

    @Test
    void an_unknown_connector_is_404_with_its_code() {
        assertRefused(json("nobody", "{}"), 404, "CONNECTOR_UNKNOWN");
    }

    @Test
    void broken_json_is_400_with_line_and_column() {
        MvcTestResult answer = json("web-form", "{\n  \"a\": 1,\n}");

        assertRefused(answer, 400, "PAYLOAD_MALFORMED");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("line 3, column 1");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void an_empty_body_and_a_key_that_stands_twice_are_400() {
        assertRefused(json("web-form", ""), 400, "PAYLOAD_MALFORMED");
        assertRefused(json("web-form", "{\"a\":1,\"a\":2}"), 400, "PAYLOAD_MALFORMED");
    }

    @Test
    void another_media_type_is_415() {
        assertRefused(
                mvc.post()
                        .uri("/collect/web-form")
                        .contentType("text/plain")
                        .content("{}")
                        .exchange(),
                415,
                "MEDIA_TYPE_UNSUPPORTED");
        assertRefused(mvc.post().uri("/collect/web-form").content("{}").exchange(), 415, "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void a_submission_beyond_the_limit_is_413_and_one_at_the_limit_is_taken() {
        assertThat(json("web-form", "\"" + "x".repeat(1_998) + "\"")).hasStatus(202);
        assertRefused(json("web-form", "\"" + "x".repeat(1_999) + "\""), 413, "BODY_TOO_LARGE");
    }

    @Test
    void a_broker_that_is_down_is_503_with_a_time_to_come_back() {
        pipeline.brokerDown = true;

        MvcTestResult answer = json("web-form", "{}");

        assertRefused(answer, 503, "NOT_NOW");
        assertThat(answer).hasHeader("Retry-After", "10");
    }

    @Test
    void a_disk_that_is_nearly_full_is_507_and_nothing_is_taken() {
        health.storageFull = true;

        assertRefused(json("web-form", "{}"), 507, "STORAGE_FULL");
        assertRefused(upload("spreadsheet-musrenbang", "rows"), 507, "STORAGE_FULL");
        assertThat(pipeline.collected).isEmpty();
        assertThat(pipeline.imported).isEmpty();
    }

    @Test
    void what_is_no_door_is_404_however_full_the_disk_is() {
        health.storageFull = true;

        assertThat(mvc.get().uri("/collect/web-form/tidak/ada").exchange()).hasStatus(404);
    }

    @Test
    void the_language_is_the_senders_and_indonesian_where_he_asks_for_none() {
        assertThat(json("nobody", "{}")).bodyJson().extractingPath("$.title").isEqualTo("Sumber tidak dikenal");
        assertThat(mvc.post()
                        .uri("/collect/nobody")
                        .header("Accept-Language", "en-GB, id;q=0.5")
                        .contentType(APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("There is no such connector");
    }

    @Test
    void a_guarded_connector_asks_for_its_token() {
        assertRefused(guarded(null), 401, "SECRET_WRONG");
        assertRefused(guarded("Bearer guess"), 401, "SECRET_WRONG");
        assertRefused(guarded("Basic s3cret-token"), 401, "SECRET_WRONG");
        assertThat(guarded("Bearer s3cret-token")).hasStatus(202);
    }

    @Test
    void nobody_sends_to_a_connector_that_asks() {
        assertRefused(json("central", "{}"), 404, "CONNECTOR_UNKNOWN");
    }

    @Test
    void a_guarded_connector_asks_for_its_token_for_files_too() {
        MockMultipartFile file = new MockMultipartFile("file", "rows".getBytes(StandardCharsets.UTF_8));

        assertRefused(
                mvc.post().uri("/collect/guarded/file").multipart().file(file).exchange(), 401, "SECRET_WRONG");
    }

    @Test
    void a_file_tells_the_filled_columns_that_were_not_read() {
        assertThat(body(XLSX, "unread"))
                .bodyJson()
                .isLenientlyEqualTo("{\"unread\":[{\"place\":\"Usulan!J5\",\"heading\":\"Pagu Indikatif (Rp.)\","
                        + "\"probably\":\"anggaran\"},{\"place\":\"Usulan!K5\",\"heading\":\"\",\"probably\":\"\"}]}");
    }

    @Test
    void a_file_as_a_part_of_a_form_and_as_the_body_itself_is_imported() {
        assertThat(upload("spreadsheet-musrenbang", "rows")).hasStatus(202);
        MvcTestResult again = body(XLSX, "rows");

        assertThat(again).hasStatus(202);
        assertThat(again).bodyJson().isLenientlyEqualTo("{\"receipt\":\"UH-F\",\"rows\":7,\"sameAsBefore\":true}");
        assertThat(pipeline.imported).containsExactly("rows", "rows");
    }

    @Test
    void a_sender_that_does_not_wait_is_told_where_to_ask_for_his_file() {
        MvcTestResult taken = mvc.post()
                .uri("/collect/spreadsheet-musrenbang/file")
                .contentType(XLSX)
                .header("Prefer", "respond-async")
                .content("rows")
                .exchange();
        String job = taken.getResponse().getHeader("Location");

        assertThat(taken).hasStatus(202).hasHeader("Preference-Applied", "respond-async");
        assertThat(job).startsWith("/collect/spreadsheet-musrenbang/file/");
        assertThat(mvc.get().uri(job).exchange())
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"DONE\",\"result\":{\"receipt\":\"UH-F\",\"rows\":7}}");
        assertRefused(
                mvc.get().uri(job.replace("spreadsheet-musrenbang", "web-form")).exchange(), 404, "RECEIPT_UNKNOWN");
    }

    @Test
    void nothing_of_an_upload_stays_in_the_spool() throws Exception {
        upload("spreadsheet-musrenbang", "rows");
        body(XLSX, "locked");

        try (Stream<Path> spool = Files.list(Path.of("target", "spool"))) {
            assertThat(spool.filter(file -> file.getFileName().toString().startsWith("upload-")))
                    .isEmpty();
        }
    }

    @Test
    void a_workbook_that_cannot_be_read_is_a_typed_422() {
        assertRefused(upload("spreadsheet-musrenbang", "locked"), 422, "WORKBOOK_ENCRYPTED");
    }

    @Test
    void a_file_beyond_the_limit_of_another_type_or_absent_is_refused() {
        assertRefused(body(XLSX, "x".repeat(20_001)), 413, "BODY_TOO_LARGE");
        assertRefused(body("text/html", "x"), 415, "MEDIA_TYPE_UNSUPPORTED");
        MockMultipartFile other = new MockMultipartFile("other", new byte[1]);
        assertRefused(
                mvc.post()
                        .uri("/collect/spreadsheet-musrenbang/file")
                        .multipart()
                        .file(other)
                        .exchange(),
                400,
                "FILE_MISSING");
    }

    @Test
    void a_receipt_tells_its_state_and_nothing_personal() {
        MvcTestResult answer = mvc.get().uri("/receipt/UH-KNOWN").exchange();

        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"receipt":"UH-KNOWN","receivedAt":"2026-11-21T07:05:00Z","fate":"ACCEPTED","times":2,
                 "kecamatan":"32.16.05","status":"TERIMA"}""");
        assertRefused(mvc.get().uri("/receipt/UH-NONE").exchange(), 404, "RECEIPT_UNKNOWN");
    }

    @Test
    void a_receipt_of_several_usulan_tells_of_each() {
        assertThat(mvc.get().uri("/receipt/UH-SEVERAL").exchange()).bodyJson().isStrictlyEqualTo("""
                {"receipt":"UH-SEVERAL","receivedAt":"2026-11-21T07:05:00Z","fate":"REJECTED","times":1,
                 "usulan":[{"fate":"REJECTED"},{"fate":"ACCEPTED","kecamatan":"32.16.05","status":"TERIMA"}]}""");
    }

    @Test
    void the_receipt_of_a_file_tells_of_its_rows_and_of_no_value_in_them() {
        assertThat(mvc.get().uri("/receipt/UH-FILE").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"rows\":42", "\"accepted\":40", "\"rejected\":2", "\"waiting\":0", "\"place\"", "\"code\"")
                .doesNotContain("\"value\"");
    }

    @Test
    void doors_keep_no_session() {
        assertThat(json("web-form", "{}")).doesNotContainHeader("Set-Cookie");
    }

    @Test
    void health_says_alive_always_and_ready_only_when_it_is() {
        assertThat(mvc.get().uri("/health/ready")).hasStatus(200);
        health.ready = false;

        assertThat(mvc.get().uri("/health/ready")).hasStatus(503);
        assertThat(mvc.get().uri("/health/live")).hasStatus(200);
    }

    private MvcTestResult json(String connector, String content) {
        return mvc.post()
                .uri("/collect/{connector}", connector)
                .contentType(APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private MvcTestResult guarded(String authorization) {
        var request =
                mvc.post().uri("/collect/guarded").contentType(APPLICATION_JSON).content("{}");
        return (authorization == null ? request : request.header("Authorization", authorization)).exchange();
    }

    private MvcTestResult upload(String connector, String content) {
        MockMultipartFile file =
                new MockMultipartFile("file", "../../etc/x.xlsx", XLSX, content.getBytes(StandardCharsets.UTF_8));
        return mvc.post()
                .uri("/collect/{connector}/file", connector)
                .multipart()
                .file(file)
                .exchange();
    }

    private MvcTestResult body(String mediaType, String content) {
        return mvc.post()
                .uri("/collect/spreadsheet-musrenbang/file")
                .contentType(mediaType)
                .content(content)
                .exchange();
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
    }
}
