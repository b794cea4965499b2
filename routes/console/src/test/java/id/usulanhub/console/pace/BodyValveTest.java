package id.usulanhub.console.pace;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.ConsolePreview;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Bodies that hardly come, on a server of few threads and little patience. */
@SpringBootTest(
        classes = {ConsolePreview.class, BodyValveTest.LittlePatience.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.tomcat.threads.max=16", "server.tomcat.connection-timeout=60s"})
class BodyValveTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String PARTS = "Content-Type: multipart/form-data; boundary=batas\r\n";
    private static final String LENGTH = "Content-Length: 60000\r\n";

    /** Less than the length, which is below all limits of ours and of the server. */
    private static final int SENT = 50_000;

    /** Of a chunk that is announced as a million, no limit is below it. */
    private static final int SENT_OF_CHUNK = 900_000;

    private static final int MANY = 11;
    private static final int TRIES = 200;
    private static final int PATIENCE_OF_THE_TEST = 20_000;

    @TestConfiguration
    static class LittlePatience {

        /** After a tenth of a second nobody is fast enough. */
        @Bean
        @Primary
        BodyBounds little() {
            Duration little = Duration.ofMillis(100);
            return new BodyBounds(
                    new Pace(little, 1_000_000_000_000L, Duration.ofMinutes(1)),
                    little,
                    Duration.ofSeconds(5),
                    12,
                    MANY);
        }
    }

    @LocalServerPort
    private int port;

    @Test
    void who_sends_on_byte_by_byte_after_a_refusal_is_cut_off() throws IOException {
        assertAllClosed(Stream.of(
                        "POST /openrosa/ponsel-akun/submission",
                        "POST /openrosa/tidak-ada/submission",
                        "POST /openrosa/ponsel/formList",
                        "POST /openrosa/ponsel-jeda/submission",
                        "GET /openrosa/ponsel/formList",
                        "POST /sync/v1/lapangan-token/batch",
                        "POST /collect/guarded",
                        "POST /health/live",
                        "OPTIONS *")
                .map(asked -> asked + head(PARTS + LENGTH)));
    }

    @Test
    void a_form_that_comes_byte_by_byte_is_cut_off() throws IOException {
        assertAllClosed(Stream.of("/usul", "/masuk", "/nothing", "/collect/html-form")
                .flatMap(page -> Stream.of(FORM, PARTS).map(kind -> "POST " + page + head(kind + LENGTH))));
    }

    @Test
    void a_body_in_chunks_that_comes_byte_by_byte_is_cut_off() throws IOException {
        String chunked = "POST /collect/guarded" + head("Transfer-Encoding: chunked\r\n");

        assertAllClosed(Stream.of(chunked + "f4240\r\n", chunked + "5;", chunked + "0\r\n"), SENT_OF_CHUNK);
    }

    @Test
    void many_who_hardly_send_leave_threads_to_who_asks_and_to_who_sends_all_at_once() throws IOException {
        List<Socket> many = new ArrayList<>();
        try {
            for (int sender = 0; sender < 30; sender++) {
                many.add(asked("POST /masuk" + head(FORM + LENGTH) + "x"));
            }
            String last = "Connection: close\r\n";
            assertThat(answer("GET /health/live" + head(last))).startsWith("HTTP/1.1 200");
            assertThat(answer("POST /collect/html-form" + head(FORM + last + "Content-Length: 9\r\n") + "nama=desa"))
                    .startsWith("HTTP/1.1 202");
        } finally {
            for (Socket sender : many) {
                sender.close();
            }
        }
    }

    @Test
    void who_finds_no_place_is_told_to_come_again() throws IOException {
        List<Socket> many = new ArrayList<>();
        try {
            for (int sender = 0; sender < MANY; sender++) {
                many.add(asked("POST /masuk" + head(FORM + LENGTH) + "x"));
            }
            String told = "";
            for (int tries = 0; tries < TRIES && !told.startsWith("HTTP/1.1 503"); tries++) {
                told = answer("POST /collect/html-form" + head(FORM + "Content-Length: 19000\r\n"), "x".repeat(19_000));
            }
            assertThat(told).startsWith("HTTP/1.1 503").contains("Retry-After: ");
        } finally {
            for (Socket sender : many) {
                sender.close();
            }
        }
    }

    /** What comes back to a request whose body follows its head. */
    private String answer(String head, String body) throws IOException {
        try (Socket sender = asked(head)) {
            sender.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
            return new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException cutOff) {
            return "";
        }
    }

    private String answer(String request) throws IOException {
        try (Socket sender = asked(request)) {
            return new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(String headers) {
        return " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    private Socket asked(String head) throws IOException {
        Socket sender = new Socket("localhost", port);
        sender.setSoTimeout(PATIENCE_OF_THE_TEST);
        sender.setTcpNoDelay(true);
        sender.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return sender;
    }

    private void assertAllClosed(Stream<String> heads) throws IOException {
        assertAllClosed(heads, SENT);
    }

    /** Each sends byte by byte until the server closes; none ever sends all that it promised. */
    private void assertAllClosed(Stream<String> heads, int most) throws IOException {
        Map<String, Socket> open = new LinkedHashMap<>();
        for (String head : heads.toList()) {
            open.put(head, asked(head));
        }
        for (int sent = 0; sent < most && !open.isEmpty(); sent++) {
            open.values().removeIf(BodyValveTest::isClosedAfterOneByteMore);
        }
        open.values().removeIf(BodyValveTest::isClosed);
        assertThat(open).isEmpty();
    }

    private static boolean isClosedAfterOneByteMore(Socket sender) {
        try {
            sender.getOutputStream().write('x');
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static boolean isClosed(Socket sender) {
        try {
            sender.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
