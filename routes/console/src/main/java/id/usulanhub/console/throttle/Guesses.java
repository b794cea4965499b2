package id.usulanhub.console.throttle;

import id.usulanhub.console.throttle.RecentCounts.Since;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Slows down guessing of passwords: after some failures of one account from one network nothing more is tried for it for
 * {@link #PAUSE}. By both, so that a stranger cannot lock anybody out.
 */
public final class Guesses {

    public static final Duration PAUSE = Duration.ofMinutes(15);

    private final RecentCounts failures;
    private final int most;

    /** @param most failures after which nothing more is tried */
    public Guesses(InstantSource clock, int most) {
        this.failures = new RecentCounts(clock, PAUSE, Since.LAST);
        this.most = most;
    }

    /** An account and where it is asked for. @param address as the server gives it */
    public static String who(String account, String address) {
        return account + "|" + Network.of(address);
    }

    public boolean blocks(String who) {
        return failures.of(who) >= most;
    }

    public void failed(String who) {
        failures.add(who);
    }

    public void succeeded(String who) {
        failures.forget(who);
    }
}
