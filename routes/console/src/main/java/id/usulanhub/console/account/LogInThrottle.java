package id.usulanhub.console.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing of passwords: after {@value #MOST_FAILURES} failures of one username from one address nothing more
 * is tried for it for {@link #PAUSE}. By both, so that a stranger cannot lock an official out. In memory, bounded.
 */
final class LogInThrottle {

    static final int MOST_FAILURES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 10_000;

    private record Failures(int count, Instant last) {}

    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    LogInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean blocks(String who) {
        Failures known = failures.get(who);
        return known != null && known.count() >= MOST_FAILURES && !isOver(known);
    }

    synchronized void failed(String who) {
        Failures known = failures.remove(who);
        int before = known == null || isOver(known) ? 0 : known.count();
        failures.put(who, new Failures(before + 1, clock.instant()));
        dropOldest();
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }

    private boolean isOver(Failures known) {
        return clock.instant().isAfter(known.last().plus(PAUSE));
    }

    private void dropOldest() {
        Iterator<String> oldestFirst = failures.keySet().iterator();
        while (failures.size() > MOST_KEPT) {
            oldestFirst.next();
            oldestFirst.remove();
        }
    }
}
