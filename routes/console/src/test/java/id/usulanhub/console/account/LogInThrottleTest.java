package id.usulanhub.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.Example;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class LogInThrottleTest {

    private Instant now = Example.NOW;
    private final LogInThrottle throttle = new LogInThrottle(() -> now);

    @Test
    void four_failures_are_forgiven_and_the_fifth_is_not() {
        fail(4);
        assertThat(throttle.blocks("a")).isFalse();

        fail(1);
        assertThat(throttle.blocks("a")).isTrue();
        assertThat(throttle.blocks("b")).isFalse();
    }

    @Test
    void the_pause_ends() {
        fail(5);

        now = now.plus(LogInThrottle.PAUSE).plus(1, ChronoUnit.SECONDS);

        assertThat(throttle.blocks("a")).isFalse();
        fail(1);
        assertThat(throttle.blocks("a")).isFalse();
    }

    @Test
    void a_success_clears_what_was_before() {
        fail(4);
        throttle.succeeded("a");

        fail(4);

        assertThat(throttle.blocks("a")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("a");
        }
    }
}
