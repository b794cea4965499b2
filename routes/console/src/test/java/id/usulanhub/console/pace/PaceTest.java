package id.usulanhub.console.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace(Duration.ofSeconds(10), 100, Duration.ofSeconds(60));

    @Test
    void in_its_grace_a_body_may_come_as_slowly_as_it_likes() {
        assertThat(pace.isTooSlow(10_000, 0)).isFalse();
    }

    @Test
    void beyond_its_grace_it_keeps_the_pace() {
        assertThat(pace.isTooSlow(13_000, 300)).isFalse();
        assertThat(pace.isTooSlow(13_000, 299)).isTrue();
    }

    @Test
    void however_fast_it_comes_it_comes_to_an_end() {
        assertThat(pace.isTooSlow(60_000, Long.MAX_VALUE)).isFalse();
        assertThat(pace.isTooSlow(60_001, Long.MAX_VALUE)).isTrue();
    }

    @Test
    void threads_are_left_for_what_needs_no_waiting() {
        BodyBounds bounds = BodyBounds.of(200);

        assertThat(bounds.atOnce()).isLessThan(200);
        assertThat(bounds.ofOneNetwork()).isLessThan(bounds.atOnce()).isGreaterThanOrEqualTo(64);
    }
}
