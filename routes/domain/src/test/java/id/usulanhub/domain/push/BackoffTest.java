package id.usulanhub.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration BASE = Duration.ofSeconds(2);
    private static final Duration CAP = Duration.ofMinutes(15);

    @Test
    void the_longest_wait_doubles_with_each_attempt() {
        Backoff longest = new Backoff(BASE, CAP, () -> 1.0);

        assertThat(longest.after(1, null)).isEqualTo(Duration.ofSeconds(2));
        assertThat(longest.after(2, null)).isEqualTo(Duration.ofSeconds(4));
        assertThat(longest.after(5, null)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void no_wait_is_longer_than_the_cap_however_often_it_failed() {
        assertThat(new Backoff(BASE, CAP, () -> 1.0).after(1_000_000, null)).isEqualTo(CAP);
    }

    @Test
    void the_jitter_is_full() {
        assertThat(new Backoff(BASE, CAP, () -> 0.0).after(9, null)).isZero();
        assertThat(new Backoff(BASE, CAP, () -> 0.25).after(2, null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void what_the_target_asks_for_is_waited_at_least_even_beyond_the_cap() {
        Backoff backoff = new Backoff(BASE, CAP, () -> 0.5);

        assertThat(backoff.after(1, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.after(9, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(256));
    }

    @Test
    void a_wait_of_years_is_not_believed() {
        assertThat(new Backoff(BASE, CAP, () -> 0.5).after(1, Duration.ofDays(3650)))
                .isEqualTo(Backoff.LONGEST_ASKED);
    }
}
