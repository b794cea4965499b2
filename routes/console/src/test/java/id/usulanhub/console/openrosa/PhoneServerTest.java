package id.usulanhub.console.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Instance;
import id.usulanhub.console.ConsolePreview;
import id.usulanhub.console.FakePipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real server shows: headers of its own, bodies in chunks, connections that go on. */
@SpringBootTest(
        classes = ConsolePreview.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.tomcat.connection-timeout=2s", "server.forward-headers-strategy=native"})
class PhoneServerTest {

    private static final String SUBMISSION = "/openrosa/ponsel/submission HTTP/1.1\r\nHost: localhost\r\n"
            + "X-OpenRosa-Version: 1.0\r\nUser-Agent: org.odk.collect.android/v2026.1\r\n";
    private static final String MULTIPART = "Content-Type: " + PhoneTest.MULTIPART + "\r\n";
    private static final String LAST = "Connection: close\r\n\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private FakePipeline pipeline;

    private final String xml = "<data id='usulan' version='2'><foto>1.jpg</foto><meta><instanceID>uuid:"
            + UUID.randomUUID() + "</instanceID></meta></data>";

    @BeforeEach
    void begin_anew() {
        pipeline.forget();
    }

    @Test
    void every_answer_has_a_date_a_language_and_the_headers_of_the_protocol() throws IOException {
        for (String asked : new String[] {"HEAD " + SUBMISSION, "GET " + SUBMISSION, "GET " + formList()}) {
            assertThat(answer(asked + LAST, new byte[0]))
                    .containsPattern("\r\nDate: [A-Z][a-z]{2}, \\d\\d ")
                    .contains("\r\nContent-Language: id\r\n")
                    .contains("\r\nX-OpenRosa-Version: 1.0\r\n")
                    .contains("\r\nX-OpenRosa-Accept-Content-Length: 20000\r\n");
        }
    }

    /** ODK Collect writes the hour by a clock of twelve hours. */
    @Test
    void a_date_is_never_looked_at() throws IOException {
        assertThat(answer("HEAD " + SUBMISSION + "Date: Min, 32 Xyz 2026 25:61:00 WIB\r\n" + LAST, new byte[0]))
                .startsWith("HTTP/1.1 204");
    }

    /** A password goes over the wire only where the wire is closed; a proxy knows whether it is. */
    @Test
    void behind_a_proxy_that_says_https_basic_is_offered_too_and_addresses_are_https() throws IOException {
        String asked = "GET /openrosa/ponsel-akun/formList HTTP/1.1\r\nHost: hub.example\r\n";
        String account = Base64.getEncoder().encodeToString("desa:rahasia".getBytes(StandardCharsets.US_ASCII));
        String https = "X-Forwarded-Proto: https\r\nX-Forwarded-For: 203.0.113.7\r\n";

        assertThat(answer(asked + LAST, new byte[0])).startsWith("HTTP/1.1 401").doesNotContain("Basic realm");
        assertThat(answer(asked + https + LAST, new byte[0]))
                .startsWith("HTTP/1.1 401")
                .contains("Basic realm");
        assertThat(answer(asked + https + "Authorization: Basic " + account + "\r\n" + LAST, new byte[0]))
                .startsWith("HTTP/1.1 200")
                .contains("<downloadUrl>https://hub.example/openrosa/ponsel-akun/");
    }

    @Test
    void a_body_in_chunks_is_taken() throws IOException {
        byte[] body = PhoneBody.of(xml, "1.jpg");
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 100) {
            int size = Math.min(100, body.length - at);
            chunks.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, at, size);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer(
                        "POST " + SUBMISSION + MULTIPART + "Transfer-Encoding: chunked\r\n" + LAST,
                        chunks.toByteArray()))
                .startsWith("HTTP/1.1 201");
        assertThat(Instance.read(pipeline.collected.getLast().body()).files()).hasSize(1);
    }

    @Test
    void a_refused_body_is_read_to_its_end_so_that_the_connection_goes_on() throws IOException {
        byte[] body = PhoneBody.of(xml.replace("id='usulan'", "id='lain'"), "1.jpg", "2.jpg");
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(body);
        two.writeBytes(("HEAD " + SUBMISSION + LAST).getBytes(StandardCharsets.US_ASCII));

        assertThat(answer(
                        "POST " + SUBMISSION + MULTIPART + "Content-Length: " + body.length + "\r\n\r\n",
                        two.toByteArray()))
                .startsWith("HTTP/1.1 404")
                .contains("HTTP/1.1 204");
    }

    /** Clients write all that they have before they look for an answer. */
    @ParameterizedTest
    @CsvSource({"ponsel-akun,401", "ponsel-jeda,503", "tidak-ada,404"})
    void a_large_body_that_is_refused_before_it_came_gets_its_answer(String connector, int status) throws IOException {
        byte[] large = new byte[5 * 1024 * 1024];

        assertThat(answer(
                        "POST " + SUBMISSION.replace("ponsel", connector) + MULTIPART + "Content-Length: "
                                + large.length + "\r\n" + LAST,
                        large))
                .startsWith("HTTP/1.1 " + status)
                .contains("<OpenRosaResponse");
    }

    @Test
    void huge_headers_of_a_request_are_400_before_anything_is_read() throws IOException {
        assertThat(answer(
                        "POST " + SUBMISSION + MULTIPART + "X-Long: " + "x".repeat(20_000) + "\r\n" + LAST,
                        new byte[0]))
                .startsWith("HTTP/1.1 400");
        assertThat(pipeline.collected).isEmpty();
    }

    /** The server says so by itself, without words: nothing more can be written to who is waited for. */
    @Test
    void a_phone_that_stands_still_in_a_file_is_told_that_it_was_too_slow() throws IOException {
        byte[] body = PhoneBody.of(xml, "1.jpg");
        byte[] some = Arrays.copyOf(body, body.length - 20);

        assertThat(answer("POST " + SUBMISSION + MULTIPART + "Content-Length: " + body.length + "\r\n" + LAST, some))
                .startsWith("HTTP/1.1 408");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void a_connection_that_is_cut_in_a_file_leaves_nothing_and_the_same_again_is_new() throws IOException {
        byte[] body = PhoneBody.of(xml, "1.jpg");
        String head = "POST " + SUBMISSION + MULTIPART + "Content-Length: " + body.length + "\r\n" + LAST;
        try (Socket phone = new Socket("localhost", port)) {
            phone.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            phone.getOutputStream().write(body, 0, body.length - 20);
            phone.getOutputStream().flush();
            phone.setSoLinger(true, 0);
        }

        assertThat(answer(head, body)).startsWith("HTTP/1.1 201");
        assertThat(pipeline.collected).hasSize(1);
    }

    private static String formList() {
        return SUBMISSION.replace("/submission", "/formList");
    }

    /** All that comes back until the server closes the connection. */
    private String answer(String head, byte[] body) throws IOException {
        try (Socket phone = new Socket("localhost", port)) {
            phone.setSoTimeout(30_000);
            phone.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            phone.getOutputStream().write(body);
            phone.getOutputStream().flush();
            return new String(phone.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
