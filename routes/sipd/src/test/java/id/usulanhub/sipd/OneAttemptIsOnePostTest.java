package id.usulanhub.sipd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.domain.push.Exchange;
import id.usulanhub.domain.push.Exchange.Answered;
import id.usulanhub.domain.push.Exchange.NoAnswer;
import id.usulanhub.domain.push.Exchange.NotSent;
import id.usulanhub.domain.push.Reply;
import id.usulanhub.sipd.RawServer.Manner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OneAttemptIsOnePostTest {

    @TempDir
    Path archive;

    static Stream<Arguments> manners() {
        return Stream.of(
                Arguments.of("closes without an answer", RawServer.closing(), NoAnswer.class),
                Arguments.of("resets", RawServer.resetting(), NoAnswer.class),
                Arguments.of("says nothing", RawServer.silent(), NoAnswer.class),
                Arguments.of("cuts the body", RawServer.saying(cut()), NoAnswer.class),
                Arguments.of("never ends the body", endless(), NoAnswer.class),
                Arguments.of("says too much", RawServer.saying(ok("x".repeat(20_000))), NoAnswer.class),
                Arguments.of("speaks another protocol", RawServer.saying("220 smtp ready\r\n"), NoAnswer.class),
                Arguments.of("redirects", RawServer.saying(redirect()), Answered.class),
                Arguments.of("asks to log in", RawServer.saying(RawServer.http(401, "", "{}")), Answered.class),
                Arguments.of("fails", RawServer.saying(RawServer.http(500, "", "{}")), Answered.class),
                Arguments.of("answers", RawServer.saying(ok("{}")), Answered.class));
    }

    @ParameterizedTest(name = "when the server {0}")
    @MethodSource("manners")
    void one_attempt_is_one_post(String what, Manner manner, Class<? extends Exchange> expected) throws IOException {
        try (RawServer server = new RawServer(manner)) {
            Exchange exchange = send(server.address());

            assertThat(exchange).as(what).isInstanceOf(expected);
            assertThat(server.requests).hasSize(1).first().asString().startsWith("POST /api/v1/usulan/batch HTTP/1.1");
        }
    }

    @Test
    void a_host_that_is_not_there_was_sent_nothing() throws IOException {
        RawServer gone = new RawServer(RawServer.closing());
        gone.close();

        assertThat(send(gone.address())).isInstanceOf(NotSent.class);
    }

    @Test
    void a_name_that_is_not_known_was_sent_nothing() {
        assertThat(send(URI.create("http://sipd.invalid/api/v1"))).isInstanceOf(NotSent.class);
    }

    @Test
    void a_server_without_tls_was_sent_nothing_over_tls() throws IOException {
        try (RawServer server = new RawServer(RawServer.closing())) {
            URI tls = URI.create(server.address().toString().replace("http:", "https:"));

            Exchange exchange = send(tls);

            assertThat(exchange).isNotInstanceOf(Answered.class);
            assertThat(server.requests).noneMatch(request -> request.contains("POST"));
        }
    }

    @Test
    void a_jdk_that_would_send_a_post_again_is_refused() {
        System.setProperty(OneShot.RESENDS_A_POST, "true");
        try {
            assertThatThrownBy(() -> target(URI.create("http://127.0.0.1:1")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("could be sent twice");
        } finally {
            System.clearProperty(OneShot.RESENDS_A_POST);
        }
    }

    @Test
    void an_html_page_is_read_as_unreadable() throws IOException {
        try (RawServer server = new RawServer(RawServer.saying(ok("<html>masuk</html>")))) {
            assertThat(send(server.address()))
                    .isEqualTo(new Answered(200, null, new Reply.Unreadable("the body is not JSON")));
        }
    }

    private Exchange send(URI address) {
        HttpSipdTarget target = target(address);
        return target.send(target.prepare(
                        "attempt-1", SipdSamples.list(), SipdSamples.list().items()))
                .exchange();
    }

    private HttpSipdTarget target(URI address) {
        return new HttpSipdTarget(SipdSamples.settings(address, archive), () -> SipdSamples.NOW);
    }

    private static String ok(String body) {
        return RawServer.http(200, "", body);
    }

    private static String redirect() {
        return RawServer.http(302, "Location: /api/v1/usulan/batch\r\n", "");
    }

    private static String cut() {
        return "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"status\":\"succ";
    }

    private static Manner endless() {
        return connection -> {
            RawServer.saying(cut()).answer(connection);
            RawServer.silent().answer(connection);
        };
    }
}
