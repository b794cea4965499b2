package id.usulanhub.pipeline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

    private final Restarts restarts = new Restarts();

    @Test
    void the_waits_double() {
        assertThat(restarts.after(START)).contains(Duration.ofSeconds(1));
        assertThat(restarts.after(START.plusSeconds(10))).contains(Duration.ofSeconds(2));
        assertThat(restarts.after(START.plusSeconds(20))).contains(Duration.ofSeconds(4));
        assertThat(restarts.after(START.plusSeconds(30))).contains(Duration.ofSeconds(8));
    }

    @Test
    void the_fifth_failure_within_ten_minutes_is_the_last() {
        for (int failure = 0; failure < 4; failure++) {
            restarts.after(START.plusSeconds(failure));
        }

        assertThat(restarts.after(START.plus(Duration.ofMinutes(9)))).isEmpty();
    }

    @Test
    void failures_that_are_long_ago_do_not_count() {
        for (int failure = 0; failure < 4; failure++) {
            restarts.after(START.plusSeconds(failure));
        }

        assertThat(restarts.after(START.plus(Duration.ofMinutes(11)))).contains(Duration.ofSeconds(1));
    }
}
