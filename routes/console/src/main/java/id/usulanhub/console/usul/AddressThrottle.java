package id.usulanhub.console.usul;

import id.usulanhub.console.throttle.RecentCounts;
import id.usulanhub.console.throttle.RecentCounts.Since;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from flooding the form: at most {@value #MOST} forms within {@link #WINDOW}. Generous, because a
 * village office and a mobile network share one address among many.
 */
@Component
class AddressThrottle {

    static final int MOST = 60;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int GROUPS_OF_A_NETWORK = 4;

    private final RecentCounts forms;

    AddressThrottle(Clock clock) {
        this.forms = new RecentCounts(clock, WINDOW, Since.FIRST);
    }

    /** Counts one more form from there; false when it is one too many. */
    boolean admits(String address) {
        return forms.add(network(address)) <= MOST;
    }

    /** Of IPv6 the first half: whoever has one such address has all of that network. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= GROUPS_OF_A_NETWORK ? address : String.join(":", firstHalf(groups));
    }

    private static String[] firstHalf(String[] groups) {
        return Arrays.copyOf(groups, GROUPS_OF_A_NETWORK);
    }
}
