package id.usulanhub.sipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private Instant now = SipdSamples.NOW;
    private final CircuitBreaker breaker =
            new CircuitBreaker(new SipdSettings.Breaker(3, Duration.ofSeconds(30)), () -> now);

    @Test
    void it_opens_after_failures_in_a_row_and_not_before() {
        breaker.failed();
        breaker.failed();
        assertThat(breaker.permits()).isTrue();

        breaker.failed();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void a_success_between_failures_begins_the_count_anew() {
        breaker.failed();
        breaker.failed();
        breaker.succeeded();
        breaker.failed();

        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void after_the_pause_one_exchange_may_try_and_its_success_closes_it() {
        open();
        now = now.plusSeconds(30);

        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isFalse();

        breaker.succeeded();
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void a_try_that_fails_opens_it_for_another_pause() {
        open();
        now = now.plusSeconds(30);
        breaker.permits();
        breaker.failed();
        now = now.plusSeconds(29);

        assertThat(breaker.permits()).isFalse();
    }

    private void open() {
        breaker.failed();
        breaker.failed();
        breaker.failed();
    }
}
