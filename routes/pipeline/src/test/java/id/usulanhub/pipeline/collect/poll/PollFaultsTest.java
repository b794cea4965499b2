package id.usulanhub.pipeline.collect.poll;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.pipeline.collect.poll.FakeCentral.Sent;
import id.usulanhub.pipeline.collect.poll.FeedFault.Code;
import id.usulanhub.pipeline.collect.poll.PollState.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a poll makes of a source that answers otherwise than it should. */
class PollFaultsTest {

    @TempDir
    private Path folder;

    private PollWorld world;

    @BeforeEach
    void a_source_with_five_submissions() throws IOException {
        world = new PollWorld(folder);
        IntStream.range(0, 5)
                .forEach(at ->
                        world.central.has(new Sent("s" + at, PollWorld.START.minusSeconds(3600 - at), "kata " + at)));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void a_source_that_asks_for_patience_gets_it() {
        world.central.faults.add(FakeCentral.status(429, "600"));
        PollState state = world.look();

        assertThat(state.fault()).isEqualTo(Code.BUSY);
        assertThat(state.next()).isEqualTo(PollWorld.START.plusSeconds(600));
        assertThat(world.later(Duration.ofSeconds(599)).isFailing()).isTrue();
        assertThat(world.central.asked).hasSize(1);
        assertThat(world.later(Duration.ofSeconds(1)).status()).isEqualTo(Status.ASKING);
        assertThat(world.topic.messages).hasSize(5);
    }

    @Test
    void from_failure_to_failure_it_waits_longer_and_after_a_success_no_longer() {
        for (int failure = 0; failure < 3; failure++) {
            world.central.faults.add(FakeCentral.status(503, null));
        }
        assertThat(world.look().next()).isEqualTo(world.now.plusSeconds(15));
        assertThat(world.later(Duration.ofSeconds(15)).next()).isEqualTo(world.now.plusSeconds(30));
        assertThat(world.later(Duration.ofSeconds(30)).next()).isEqualTo(world.now.plusSeconds(60));
        world.later(Duration.ofSeconds(60));
        world.central.faults.add(FakeCentral.status(500, null));

        PollState state = world.later(Duration.ofMinutes(6));
        assertThat(state.fault()).isEqualTo(Code.UNWELL);
        assertThat(state.next()).isEqualTo(world.now.plusSeconds(15));
    }

    @Test
    void a_page_of_html_or_of_another_shape_or_broken_json_is_no_feed() {
        assertThat(faulty(FakeCentral.body("text/html", "<html>Masuk</html>"))).isEqualTo(Code.NOT_JSON);
        assertThat(faulty(FakeCentral.body("application/json", "{\"value\": [{\"__id\"")))
                .isEqualTo(Code.NOT_JSON);
        assertThat(faulty(FakeCentral.body("application/json", "{\"results\": []}")))
                .isEqualTo(Code.NOT_THE_FEED);
        assertThat(faulty(FakeCentral.body("application/json", "{\"value\": [{\"__id\": \"x\"}]}")))
                .isEqualTo(Code.NOT_THE_FEED);
        assertThat(faulty(FakeCentral.body("application/json", "{\"value\": [\"x\"]}")))
                .isEqualTo(Code.NOT_THE_FEED);
        assertThat(faulty(FakeCentral.body(
                        "application/json", "{\"value\": [], \"@odata.nextLink\": \"https://elsewhere.example/\"}")))
                .isEqualTo(Code.NOT_THE_FEED);
        assertThat(world.topic.messages).isEmpty();
    }

    @Test
    void an_answer_that_breaks_off_or_is_too_long_is_none() {
        assertThat(faulty(exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write("{\"value\": [".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                }))
                .isEqualTo(Code.CUT_OFF);
        assertThat(faulty(FakeCentral.body("application/json", " ".repeat(100_001) + "{}")))
                .isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void an_answer_that_does_not_end_is_not_waited_for() {
        CountDownLatch over = new CountDownLatch(1);
        Code code = faulty(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        over.countDown();

        assertThat(code).isEqualTo(Code.TOO_SLOW);
    }

    @Test
    void a_redirect_is_not_followed() {
        Code code = faulty(exchange -> {
            exchange.getResponseHeaders().set("Location", world.central.url() + "/rahasia");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(code).isEqualTo(Code.REDIRECTED);
        assertThat(world.central.asked).noneMatch(asked -> asked.startsWith("/rahasia"));
    }

    @Test
    void a_secret_that_is_not_accepted_and_one_that_is_not_set_are_told_apart() {
        world.settings = PollWorld.set(false, world.central.url(), "hub@example.id:salah");
        assertThat(world.look().fault()).isEqualTo(Code.SECRET_REFUSED);

        world.settings = PollWorld.set(false, world.central.url(), null);
        PollState state = world.later(Duration.ofHours(1));
        assertThat(state.fault()).isEqualTo(Code.SETTING_WRONG);
        assertThat(state.detail()).isEqualTo("secrets.central");
    }

    @Test
    void a_server_that_is_not_there_is_unreachable_and_the_next_look_goes_on() {
        world.settings = PollWorld.set(false, "https://127.0.0.1:1", FakeCentral.SECRET);
        assertThat(world.look().fault()).isEqualTo(Code.UNREACHABLE);

        world.settings = PollWorld.set(false, world.central.url(), FakeCentral.SECRET);
        assertThat(world.later(Duration.ofHours(1)).status()).isEqualTo(Status.ASKING);
    }

    @Test
    void a_page_that_comes_empty_in_the_middle_does_not_move_the_cursor() {
        world.central.faults.add(FakeCentral.body(
                "application/json",
                "{\"@odata.count\": 5, \"value\": ["
                        + world.central.sent.get("s4").json()
                        + "], \"@odata.nextLink\": \"https://central.example.id/x?%24skiptoken=gone\"}"));
        PollState state = world.look();
        assertThat(state.fault()).isEqualTo(Code.INCOMPLETE);
        assertThat(state.detail()).isEqualTo("1 / 5");

        assertThat(world.later(Duration.ofMinutes(1)).status()).isEqualTo(Status.ASKING);
        assertThat(world.topic.messages).hasSize(5);
    }

    @Test
    void a_failure_on_the_second_page_keeps_what_the_first_brought() {
        world.central.faults.add(exchange -> {
            world.central.faults.add(FakeCentral.status(503, null));
            FakeCentral.body(
                            "application/json",
                            "{\"value\": [" + world.central.sent.get("s4").json()
                                    + "], \"@odata.nextLink\": \"https://central.example.id/x?%24skiptoken=s4\"}")
                    .answer(exchange);
        });
        world.look();
        assertThat(world.topic.messages).hasSize(1);

        world.later(Duration.ofMinutes(1));
        assertThat(world.topic.messages).hasSize(5);
    }

    private Code faulty(FakeCentral.Fault fault) {
        world.central.faults.add(fault);
        PollState state = world.later(Duration.ofHours(1));
        assertThat(world.central.faults).isEmpty();
        return state.fault();
    }
}
