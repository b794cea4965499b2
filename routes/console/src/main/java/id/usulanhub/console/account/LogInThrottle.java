package id.usulanhub.console.account;

import id.usulanhub.console.throttle.RecentCounts;
import id.usulanhub.console.throttle.RecentCounts.Since;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Slows down guessing of passwords: after {@value #MOST_FAILURES} failures of one username from one address nothing more
 * is tried for it for {@link #PAUSE}. By both, so that a stranger cannot lock an official out.
 */
final class LogInThrottle {

    static final int MOST_FAILURES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);

    private final RecentCounts failures;

    LogInThrottle(InstantSource clock) {
        this.failures = new RecentCounts(clock, PAUSE, Since.LAST);
    }

    boolean blocks(String who) {
        return failures.of(who) >= MOST_FAILURES;
    }

    void failed(String who) {
        failures.add(who);
    }

    void succeeded(String who) {
        failures.forget(who);
    }
}
