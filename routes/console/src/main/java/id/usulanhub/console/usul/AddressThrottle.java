package id.usulanhub.console.usul;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from flooding the form: at most {@value #MOST} forms within {@link #WINDOW}. Generous, because a
 * village office and a mobile network share one address among many. In memory, bounded, and never written down.
 */
@Component
class AddressThrottle {

    static final int MOST = 60;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 10_000;
    private static final int GROUPS_OF_A_NETWORK = 4;

    private record Window(Instant since, int count) {}

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    AddressThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more form from there; false when it is one too many. */
    synchronized boolean admits(String address) {
        String network = network(address);
        Window known = windows.remove(network);
        Window now = known == null || isOver(known)
                ? new Window(clock.instant(), 1)
                : new Window(known.since(), known.count() + 1);
        windows.put(network, now);
        dropOldest();
        return now.count() <= MOST;
    }

    /** Of IPv6 the first half: whoever has one such address has all of that network. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= GROUPS_OF_A_NETWORK ? address : String.join(":", firstHalf(groups));
    }

    private static String[] firstHalf(String[] groups) {
        return Arrays.copyOf(groups, GROUPS_OF_A_NETWORK);
    }

    private boolean isOver(Window known) {
        return clock.instant().isAfter(known.since().plus(WINDOW));
    }

    private void dropOldest() {
        Iterator<String> oldestFirst = windows.keySet().iterator();
        while (windows.size() > MOST_KEPT) {
            oldestFirst.next();
            oldestFirst.remove();
        }
    }
}
