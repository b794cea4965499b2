package id.usulanhub.console.usul;

import id.usulanhub.console.throttle.Network;
import id.usulanhub.console.throttle.RecentCounts;
import id.usulanhub.console.throttle.RecentCounts.Since;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from flooding the form: at most {@value #MOST} forms within {@link #WINDOW}. Generous, because a
 * village office and a mobile network share one address among many.
 */
@Component
class AddressThrottle {

    static final int MOST = 60;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final RecentCounts forms;

    AddressThrottle(Clock clock) {
        this.forms = new RecentCounts(clock, WINDOW, Since.FIRST);
    }

    /** Counts one more form from there; false when it is one too many. */
    boolean admits(String address) {
        return forms.add(Network.of(address)) <= MOST;
    }
}
