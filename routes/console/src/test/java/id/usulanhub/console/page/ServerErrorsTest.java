package id.usulanhub.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.console.ConsolePreview;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a real server answers where no door comes to answer: in the form that the door's senders read. */
@SpringBootTest(classes = ConsolePreview.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServerErrorsTest {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "PUT, /openrosa/ponsel/submission, 405",
        "POST, /openrosa/ponsel/formList, 405",
        "GET, /openrosa/ponsel/formList?listAllVersions=x, 400",
        "GET, /openrosa/ponsel/lain, 404",
        "GET, /openrosa/tidak-ada/formList, 404"
    })
    void phones_are_told_by_their_protocol(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = answer(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml;charset=UTF-8");
        assertThat(answer.headers().allValues("X-OpenRosa-Version")).containsExactly("1.0");
        assertThat(answer.headers().allValues("X-OpenRosa-Accept-Content-Length"))
                .containsExactly("20000");
        assertThat(answer.headers().allValues("Content-Language")).containsExactly("id");
        assertThat(answer.body())
                .contains("<message nature=\"submit_failure\">")
                .contains("aplikasi");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sync/v1/lapangan/changes?limit=x, 400, PARAMETER_UNCLEAR",
        "POST, /sync/v1/lapangan/batch?validate=q, 400, PARAMETER_UNCLEAR",
        "PUT, /sync/v1/lapangan/batch, 405, METHOD_UNSUPPORTED",
        "GET, /sync/v1/lapangan/lain, 404, ADDRESS_UNKNOWN",
        "GET, /collect/web-form, 405, METHOD_UNSUPPORTED",
        "DELETE, /reference/kamus, 405, METHOD_UNSUPPORTED",
        "GET, /reference/lain, 404, LIST_UNKNOWN",
        "POST, /health/live, 405, METHOD_UNSUPPORTED"
    })
    void machines_are_told_the_hubs_code(String method, String path, int status, String code) throws Exception {
        HttpResponse<String> answer = answer(method, path);
        JsonNode document = Json.mapper().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(document.at("/code").asString()).isEqualTo(code);
        assertThat(document.at("/status").intValue()).isEqualTo(status);
        assertThat(document.at("/title").asString()).isNotBlank();
        assertThat(document.at("/detail").asString()).isNotBlank();
    }

    @Test
    void who_uses_the_wrong_method_is_told_the_right_ones() throws Exception {
        assertThat(answer("PUT", "/openrosa/ponsel/submission").headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed.split(", ?")).contains("POST", "HEAD", "GET"));
    }

    @Test
    void a_refusal_does_not_wait_for_a_body() throws IOException {
        try (Socket sender = new Socket("localhost", port)) {
            sender.setSoTimeout(20_000);
            sender.getOutputStream()
                    .write(("POST /openrosa/ponsel/formList HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n"
                                    + "Content-Type: multipart/form-data; boundary=batas\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(sender.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 405");
        }
    }

    @Test
    void people_are_shown_a_page() throws Exception {
        HttpResponse<String> answer = answer("GET", "/usul/UH-TIDAKADA/lain");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }

    private HttpResponse<String> answer(String method, String path) throws IOException, InterruptedException {
        URI asked = URI.create("http://localhost:" + port + path);
        return http.send(
                HttpRequest.newBuilder(asked)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
