package id.usulanhub.console.usul;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.Example;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AddressThrottleTest {

    private final AddressThrottle throttle = new AddressThrottle(Clock.fixed(Example.NOW, ZoneOffset.UTC));

    @Test
    void one_address_cannot_flood_and_another_is_not_held_up() {
        for (int form = 0; form < AddressThrottle.MOST; form++) {
            assertThat(throttle.admits("10.0.0.1")).isTrue();
        }

        assertThat(throttle.admits("10.0.0.1")).isFalse();
        assertThat(throttle.admits("10.0.0.2")).isTrue();
    }

    @Test
    void addresses_of_one_network_count_together() {
        for (int form = 0; form < AddressThrottle.MOST; form++) {
            throttle.admits("2001:db8:1:2:0:0:0:" + Integer.toHexString(form));
        }

        assertThat(throttle.admits("2001:db8:1:2:ffff:0:0:1")).isFalse();
        assertThat(throttle.admits("2001:db8:1:3:ffff:0:0:1")).isTrue();
    }
}
