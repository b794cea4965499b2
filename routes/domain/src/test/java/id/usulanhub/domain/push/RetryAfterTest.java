package id.usulanhub.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void seconds_are_seconds() {
        assertThat(RetryAfter.of("120", NOW)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_date_is_waited_for() {
        assertThat(RetryAfter.of("Sat, 21 Nov 2026 03:01:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void a_date_that_has_passed_is_no_wait() {
        assertThat(RetryAfter.of("Sat, 21 Nov 2026 02:00:00 GMT", NOW)).isZero();
    }

    @Test
    void anything_else_says_nothing() {
        assertThat(RetryAfter.of("soon", NOW)).isNull();
        assertThat(RetryAfter.of("-5", NOW)).isNull();
        assertThat(RetryAfter.of("", NOW)).isNull();
    }
}
