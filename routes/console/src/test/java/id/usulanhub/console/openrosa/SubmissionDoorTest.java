package id.usulanhub.console.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Instance;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.view.KnownInstance;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a phone is answered to what it sends, case by case. */
class SubmissionDoorTest extends PhoneTest {

    @Test
    void head_and_get_before_a_submission_are_204_with_the_headers_of_the_protocol() {
        for (String method : List.of("HEAD", "GET")) {
            MvcTestResult answer = ("HEAD".equals(method) ? mvc.head() : mvc.get())
                    .uri("/openrosa/ponsel/submission")
                    .header("X-OpenRosa-Version", "1.0")
                    .exchange();

            assertThat(answer).hasStatus(204);
            assertThat(answer).hasHeader("X-OpenRosa-Version", "1.0");
            assertThat(answer).hasHeader("X-OpenRosa-Accept-Content-Length", "20000");
        }
    }

    @Test
    void a_submission_with_its_files_is_201_and_stored_with_them() throws Exception {
        MvcTestResult answer = post(PhoneBody.of(xml(), "1.jpg", "2.jpg"));

        assertThat(answer).hasStatus(201).hasContentType("text/xml;charset=UTF-8");
        assertThat(body(answer))
                .contains("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\" items=\"0\">")
                .contains("<message nature=\"submit_success\">Kiriman diterima.</message>")
                .contains("instanceID=\"uuid:" + id + "\"");
        assertThat(instance().xml()).isEqualTo(xml());
        assertThat(instance().files())
                .containsExactly(
                        new Instance.File("1.jpg", Sha256.hex(PhoneBody.JPEG), PhoneBody.JPEG.length, "image/jpeg"),
                        new Instance.File("2.jpg", Sha256.hex(PhoneBody.JPEG), PhoneBody.JPEG.length, "image/jpeg"));
    }

    /** An answer of 200 would make clients send for ever. */
    @Test
    void the_same_again_is_202_and_not_stored_again() throws Exception {
        post(PhoneBody.of(xml(), "1.jpg"));

        MvcTestResult again = post(PhoneBody.of(xml(), "1.jpg"));

        assertThat(again).hasStatus(202);
        assertThat(body(again)).contains("sudah diterima sebelumnya");
        assertThat(pipeline.collected).hasSize(1);
    }

    @Test
    void the_answer_says_for_those_who_copy_between_servers_what_it_is_and_whether_all_of_it_has_come()
            throws Exception {
        assertThat(body(post(PhoneBody.of(xml(), "1.jpg"))))
                .contains(
                        "<submissionMetadata xmlns=\"http://www.opendatakit.org/xforms\" id=\"usulan\" instanceID=\"uuid:"
                                + id + "\" submissionDate=\"2026-")
                .contains("isComplete=\"false\"");
        assertThat(body(post(PhoneBody.of(xml(), "1.jpg")))).contains("isComplete=\"false\"");
        assertThat(body(post(PhoneBody.of(xml(), "2.jpg"))))
                .contains("isComplete=\"true\" markedAsCompleteDate=\"2026-");
        assertThat(body(post(PhoneBody.of(xml())))).contains("isComplete=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0", "2.0"})
    void a_version_of_the_protocol_is_not_asked_for(String version) {
        assertThat(mvc.post()
                        .uri("/openrosa/ponsel/submission")
                        .header("X-OpenRosa-Version", version)
                        .contentType(MULTIPART)
                        .content(PhoneBody.of(xml())))
                .hasStatus(201);
    }

    @Test
    void data_that_has_problems_is_202_and_says_which() throws Exception {
        pipeline.problems =
                List.of(new Problem(ProblemCode.KAMUS_UNKNOWN, "kamus", Place.wholeRecord(), "rahasia", ""));

        MvcTestResult answer = post(PhoneBody.of(xml()));

        assertThat(answer).hasStatus(202);
        assertThat(body(answer))
                .contains("Kiriman diterima.", "(kamus)", "sebelum diperbaiki")
                .doesNotContain("rahasia");
    }

    @Test
    void an_unknown_version_is_taken_and_told_and_an_older_one_only_taken() throws Exception {
        assertThat(post(PhoneBody.of(xml().replace("version='2'", "version='1'"))))
                .hasStatus(201);
        MvcTestResult other =
                post(PhoneBody.of(edit(UUID.randomUUID().toString(), id).replace("version='2'", "version='77'")));

        assertThat(other).hasStatus(202);
        assertThat(body(other)).contains("Versi formulir ini tidak dikenal");
    }

    @Test
    void an_unknown_form_is_404_with_words_for_its_user() throws Exception {
        MvcTestResult answer = post(PhoneBody.of(xml().replace("id='usulan'", "id='lain'")));

        assertThat(answer).hasStatus(404);
        assertThat(body(answer)).contains("submit_failure").contains("tidak diterima di alamat ini");
        assertNothingStored();
    }

    /** The hub has no key: acknowledged, it would be lost for good. With an id or without one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<meta><instanceID>uuid:a</instanceID></meta>"})
    void an_encrypted_submission_is_400_and_stays_on_the_phone(String meta) {
        assertThat(post(PhoneBody.of(
                        "<data id='usulan'><base64EncryptedKey>x</base64EncryptedKey>" + meta + "</data>")))
                .hasStatus(400);
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<data>",
                "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><d>&a;</d>",
                "<!DOCTYPE d [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]><d>&c;</d>",
                "<d>\u0001</d>"
            })
    void what_is_no_xml_is_400(String broken) {
        assertThat(post(PhoneBody.of(broken))).hasStatus(400);
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--batas\r\n",
                "--batas\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"a.xml\"\r\n\r\n<data",
                "--lain\r\nContent-Disposition: form-data; name=\"xml_submission_file\"\r\n\r\n<d/>\r\n--lain--\r\n"
            })
    void a_broken_multipart_body_is_400(String broken) {
        assertThat(post(broken.getBytes(StandardCharsets.UTF_8))).hasStatus(400);
        assertNothingStored();
    }

    @Test
    void a_body_without_the_xml_is_400() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        PhoneBody.part(body, "1.jpg", "1.jpg", PhoneBody.JPEG);

        assertThat(post(PhoneBody.end(body))).hasStatus(400);
    }

    @Test
    void files_that_the_xml_does_not_name_are_left_out() {
        assertThat(post(PhoneBody.of(xml(), "1.jpg", "audit.csv", "lain.jpg"))).hasStatus(201);

        assertThat(files()).containsExactly("1.jpg");
    }

    @Test
    void a_file_that_is_none_that_the_hub_keeps_costs_the_rest_nothing() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        PhoneBody.part(body, "xml_submission_file", "a.xml", xml().getBytes(StandardCharsets.UTF_8));
        PhoneBody.part(body, "1.jpg", "1.jpg", "no photo".getBytes(StandardCharsets.UTF_8));
        PhoneBody.part(body, "2.jpg", "2.jpg", PhoneBody.JPEG);

        MvcTestResult answer = post(PhoneBody.end(body));

        assertThat(answer).hasStatus(202);
        assertThat(body(answer)).contains("Lampiran bukan JPEG");
        assertThat(files()).containsExactly("2.jpg");
    }

    @Test
    void a_long_name_of_a_file_is_compared_whole() {
        String name = "x".repeat(300) + ".jpg";

        assertThat(post(PhoneBody.of(xml().replace("1.jpg", name), name))).hasStatus(201);

        assertThat(files()).containsExactly(name);
    }

    @Test
    void a_disk_that_is_nearly_full_is_507_before_anything_is_read() {
        health.storageFull = true;

        assertThat(post(PhoneBody.of(xml()))).hasStatus(507).containsHeader("X-OpenRosa-Version");
        assertNothingStored();
    }

    @Test
    void names_of_files_are_read_as_utf8() {
        assertThat(post(PhoneBody.of(xml().replace("1.jpg", "foto désa ✓.jpg"), "foto désa ✓.jpg")))
                .hasStatus(201);

        assertThat(files()).containsExactly("foto désa ✓.jpg");
    }

    @Test
    void ten_thousand_parts_and_what_is_too_large_are_413() {
        String[] many = IntStream.range(0, 10_000).mapToObj(number -> "x").toArray(String[]::new);

        assertThat(post(PhoneBody.of(xml(), many))).hasStatus(413);
        assertThat(post(PhoneBody.of("<data>" + "x".repeat(3_000) + "</data>"))).hasStatus(413);
        assertNothingStored();
    }

    @Test
    void a_broker_that_is_down_is_503_with_a_time_to_come_back_and_nothing_is_promised() {
        pipeline.brokerDown = true;
        MvcTestResult refused = post(PhoneBody.of(xml()));
        assertThat(refused).hasStatus(503).containsHeader("Retry-After");
        pipeline.brokerDown = false;

        assertThat(post(PhoneBody.of(xml()))).hasStatus(201);
    }

    /** What was begun before may be completed: its sender was promised that it is here. */
    @Test
    void when_the_time_is_over_no_form_is_offered_and_only_what_was_begun_before_is_taken() {
        assertThat(mvc.get().uri("/openrosa/ponsel-tutup/formList"))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("<xform>");
        assertThat(closed(PhoneBody.of(xml()))).hasStatus(409).bodyText().contains("Masa pengusulan sudah ditutup");
        assertThat(pipeline.collected).isEmpty();

        pipeline.viewed.put(
                id,
                new KnownInstance(
                        id, List.of(), Sha256.hex(xml().getBytes(StandardCharsets.UTF_8)), false, false, List.of()));

        assertThat(closed(PhoneBody.of(xml(), "1.jpg"))).hasStatus(201);
    }

    private MvcTestResult closed(byte[] body) {
        return mvc.post()
                .uri("/openrosa/ponsel-tutup/submission")
                .contentType(MULTIPART)
                .content(body)
                .exchange();
    }

    @Test
    void a_paused_connector_is_503_and_one_that_is_none_404() {
        assertThat(mvc.head().uri("/openrosa/ponsel-jeda/submission").exchange())
                .hasStatus(503)
                .containsHeader("Retry-After")
                .containsHeader("X-OpenRosa-Version");
        assertThat(mvc.post()
                        .uri("/openrosa/ponsel-jeda/submission")
                        .contentType(MULTIPART)
                        .content(PhoneBody.of(xml())))
                .hasStatus(503)
                .containsHeader("Retry-After");
        assertThat(mvc.head().uri("/openrosa/web-form/submission").exchange()).hasStatus(404);
        assertThat(mvc.head().uri("/openrosa/tak-ada/submission").exchange()).hasStatus(404);
    }

    @Test
    void the_language_is_the_sender_s() throws Exception {
        MvcTestResult answer = mvc.post()
                .uri("/openrosa/ponsel/submission")
                .header("Accept-Language", "en")
                .contentType(MULTIPART)
                .content(PhoneBody.of(xml()))
                .exchange();

        assertThat(answer).hasHeader("Content-Language", "en");
        assertThat(body(answer)).contains("Submission received.");
    }
}
