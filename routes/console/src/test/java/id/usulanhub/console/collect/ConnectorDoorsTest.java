package id.usulanhub.console.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.usulanhub.codec.Sha256;
import id.usulanhub.console.ConsoleTest;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Submission;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What each connector's manifest asks of those who knock, and what becomes of what they bring. */
class ConnectorDoorsTest extends ConsoleTest {

    private static final String SCHEMAS = "https://schemas.usulanhub.id/";
    private static final String MULTIPART = "multipart/form-data; boundary=batas";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 2, 1, 2, 3, 4, 5, 6, 7};

    @Test
    void a_good_signature_is_let_in_with_the_bytes_untouched_and_the_id_of_the_delivery() {
        assertThat(signed("{ \"event_id\" : \"e-1\" }", "kunci-uji")).hasStatus(202);

        assertThat(collected().deliveryId()).isEqualTo("e-1");
        assertThat(collected().body()).asString().isEqualTo("{ \"event_id\" : \"e-1\" }");
    }

    @Test
    void a_wrong_signature_or_none_is_401_before_the_body_is_read_and_nothing_is_stored() {
        assertRefused(signed("{}", "kunci-lain"), 401, "SIGNATURE_WRONG");
        assertRefused(signed("{ broken", "kunci-lain"), 401, "SIGNATURE_WRONG");
        assertRefused(to("signed").contentType(APPLICATION_JSON).content("{}").exchange(), 401, "SIGNATURE_WRONG");
        assertRefused(
                mvc.post()
                        .uri("/collect/signed/file")
                        .contentType("text/csv")
                        .content("a")
                        .exchange(),
                401,
                "SIGNATURE_WRONG");
        assertThat(pipeline.collected).isEmpty();
        assertThat(pipeline.imported).isEmpty();
    }

    @Test
    void a_paused_connector_is_503_with_a_time_to_come_back_and_never_gone() {
        MvcTestResult answer =
                to("paused").contentType(APPLICATION_JSON).content("{}").exchange();

        assertRefused(answer, 503, "PAUSED");
        assertThat(answer).containsHeader("Retry-After");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void a_connector_whose_secret_is_not_set_is_503_and_lets_nobody_in() {
        MvcTestResult answer = to("not-set-up")
                .header("X-Signature", "sha256=" + hmac("", "{}".getBytes(StandardCharsets.UTF_8)))
                .contentType(APPLICATION_JSON)
                .content("{}")
                .exchange();

        assertRefused(answer, 503, "SECRET_NOT_SET");
        assertThat(answer).containsHeader("Retry-After");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void basic_is_asked_for_and_xml_is_handed_on_as_it_came() {
        assertRefused(to("basic-xml").contentType("text/xml").content("<a/>").exchange(), 401, "SECRET_WRONG");

        assertThat(to("basic-xml")
                        .header("Authorization", "Basic a29ibzpyYWhhc2lh")
                        .header("X-Delivery", "d-7")
                        .contentType("application/xml; charset=utf-8")
                        .content("<a/>")
                        .exchange())
                .hasStatus(202);
        assertThat(collected().deliveryId()).isEqualTo("d-7");
        assertThat(collected().mediaType()).isEqualTo("application/xml; charset=utf-8");
        assertThat(collected().body()).asString().isEqualTo("<a/>");
    }

    @Test
    void an_html_form_becomes_one_json_object() {
        assertThat(to("html-form")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("nama=Siti+A&desa=Setu&desa=Burangkeng&data=%7B%22kk%22%3A12%7D")
                        .exchange())
                .hasStatus(202);

        assertThat(collected().mediaType()).isEqualTo("application/vnd.usulan-hub.form+json");
        assertThat(collected().body())
                .asString()
                .isEqualTo("{\"nama\":\"Siti A\",\"desa\":[\"Setu\",\"Burangkeng\"],\"data\":{\"kk\":12}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "data=%7Bbroken", "data="})
    void a_broken_form_is_400(String form) {
        assertRefused(
                to("html-form")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(form)
                        .exchange(),
                400,
                "PAYLOAD_MALFORMED");
    }

    @Test
    void a_form_with_a_photo_becomes_one_json_object_that_names_the_photo_by_its_hash() {
        assertThat(multipart(body(
                        field("submissionID", "s-1"),
                        field("rawRequest", "{\"q3_nama\":\"Siti\"}"),
                        file("foto", "C:\\foto\\jalan.jpg", JPEG),
                        file("lain", "", new byte[0]))))
                .hasStatus(202);

        assertThat(collected().deliveryId()).isEqualTo("s-1");
        assertThat(collected().mediaType()).isEqualTo("application/vnd.usulan-hub.multipart+json");
        assertThat(collected().body()).asString().isEqualTo("""
                {"submissionID":"s-1","rawRequest":{"q3_nama":"Siti"},"foto":{"file":"jalan.jpg","sha256":"%s",\
                "size":13,"mediaType":"image/jpeg"}}""".formatted(Sha256.hex(JPEG)));
    }

    @Test
    void a_secret_in_the_address_is_asked_for_before_anything_is_read() {
        assertRefused(
                mvc.post()
                        .uri("/collect/photos?token=guess")
                        .contentType(MULTIPART)
                        .content(new byte[0])
                        .exchange(),
                401,
                "SECRET_WRONG");
    }

    @Test
    void a_file_of_another_kind_is_a_typed_422_and_nothing_is_stored() {
        byte[] program = "MZ, whatever its name says".getBytes(StandardCharsets.UTF_8);

        assertRefused(multipart(body(file("foto", "jalan.jpg", program))), 422, "ATTACHMENT_UNSUPPORTED");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void a_broken_multipart_body_is_400_and_too_many_files_or_bytes_are_413() {
        assertRefused(multipart("--batas\r\nContent-Disp".getBytes(StandardCharsets.UTF_8)), 400, "PAYLOAD_MALFORMED");
        assertRefused(multipart(new byte[0]), 400, "PAYLOAD_MALFORMED");
        byte[] cut = body(field("submissionID", "s-1"), file("foto", "a.jpg", JPEG));
        assertRefused(multipart(Arrays.copyOf(cut, cut.length - 20)), 400, "PAYLOAD_MALFORMED");
        byte[][] many = new byte[11][];
        Arrays.setAll(many, i -> file("foto", "a.jpg", JPEG));
        assertRefused(multipart(body(many)), 413, "TOO_MANY_PARTS");
        assertRefused(multipart(new byte[20_001]), 413, "BODY_TOO_LARGE");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void problems_of_the_data_are_202_with_the_receipt_and_the_problems_but_not_the_values() throws Exception {
        pipeline.receipt = "UH-6ZD8XGQ4SNWBBJ1X";
        pipeline.problems = List.of(new Problem(
                ProblemCode.NOT_A_NUMBER, "volume", Place.pointer("/volume"), "Siti, 0812345", "for example 300"));

        MvcTestResult answer =
                to("web-form").contentType(APPLICATION_JSON).content("{}").exchange();

        assertThat(answer).hasStatus(202);
        assertThat(text(answer)).doesNotContain("Siti");
        assertThat(answer).bodyJson().extractingPath("$.problems[0].code").isEqualTo("NOT_A_NUMBER");
        assertThat(answer).bodyJson().extractingPath("$.problems[0].place.path").isEqualTo("/volume");
        assertThat(receiptSchema().validate(text(answer), InputFormat.JSON)).isEmpty();
    }

    @Test
    void a_receipt_without_problems_keeps_its_schema() throws Exception {
        pipeline.receipt = "UH-6ZD8XGQ4SNWBBJ1X";

        MvcTestResult answer =
                to("web-form").contentType(APPLICATION_JSON).content("{}").exchange();

        assertThat(receiptSchema().validate(text(answer), InputFormat.JSON)).isEmpty();
    }

    @Test
    void an_unknown_connector_is_404_however_its_body_is_written() {
        assertRefused(to("nobody").contentType("text/plain").content("x").exchange(), 404, "CONNECTOR_UNKNOWN");
    }

    private static Schema receiptSchema() {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaIdResolvers(ids -> ids.mapPrefix(SCHEMAS, "classpath:")))
                .getSchema(SchemaLocation.of(SCHEMAS + "events/receipt/v1/receipt.schema.json"));
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private Submission collected() {
        return pipeline.collected.getFirst();
    }

    private MockMvcRequestBuilder to(String connector) {
        return mvc.post().uri("/collect/{connector}", connector);
    }

    private MvcTestResult signed(String body, String secret) {
        return to("signed")
                .header("X-Signature", "sha256=" + hmac(secret, body.getBytes(StandardCharsets.UTF_8)))
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult multipart(byte[] body) {
        return mvc.post()
                .uri("/collect/photos?token=t0ken")
                .contentType(MULTIPART)
                .content(body)
                .exchange();
    }

    private static byte[] body(byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        body.writeBytes("--batas--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] field(String name, String value) {
        return ("--batas\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String name, String file, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--batas\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private static String hmac(String secret, byte[] body) {
        try {
            byte[] key = secret.isEmpty() ? new byte[1] : secret.getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
