package id.usulanhub.console.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.Example;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private Instant now = Example.NOW;
    private final Guesses guesses = new Guesses(() -> now, 5);

    @Test
    void four_failures_are_forgiven_and_the_fifth_is_not() {
        fail(4);
        assertThat(guesses.blocks("a")).isFalse();

        fail(1);
        assertThat(guesses.blocks("a")).isTrue();
        assertThat(guesses.blocks("b")).isFalse();
    }

    @Test
    void the_pause_ends() {
        fail(5);

        now = now.plus(Guesses.PAUSE).plus(1, ChronoUnit.SECONDS);

        assertThat(guesses.blocks("a")).isFalse();
        fail(1);
        assertThat(guesses.blocks("a")).isFalse();
    }

    @Test
    void a_success_clears_what_was_before() {
        fail(4);
        guesses.succeeded("a");

        fail(4);

        assertThat(guesses.blocks("a")).isFalse();
    }

    @Test
    void whoever_has_an_address_of_a_network_has_all_of_it() {
        assertThat(Guesses.who("a", "2001:db8:1:2:3:4:5:6")).isEqualTo(Guesses.who("a", "2001:db8:1:2:9:9:9:9"));
        assertThat(Guesses.who("a", "2001:db8:1:2:3:4:5:6")).isNotEqualTo(Guesses.who("a", "2001:db8:1:3:3:4:5:6"));
        assertThat(Guesses.who("a", "192.0.2.1")).isNotEqualTo(Guesses.who("a", "192.0.2.2"));
        assertThat(Guesses.who("a", "192.0.2.1")).isNotEqualTo(Guesses.who("b", "192.0.2.1"));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            guesses.failed("a");
        }
    }
}
