package id.usulanhub.console.pace;

import java.time.Duration;

/**
 * How slowly a body may come.
 *
 * @param grace for how long as slowly as it likes
 * @param leastPerSecond bytes a second, of all the time beyond that
 * @param longest after which it has to be here, however fast it comes
 */
public record Pace(Duration grace, long leastPerSecond, Duration longest) {

    /** The least is what EDGE still gives when it is bad. */
    public static final Pace OF_PHONES = new Pace(Duration.ofMinutes(1), 256, Duration.ofHours(1));

    /**
     * Whether to wait no longer.
     *
     * @param millis since the first was waited for
     * @param bytes that have come in that time
     */
    public boolean isTooSlow(long millis, long bytes) {
        long beyond = millis - grace.toMillis();
        return millis > longest.toMillis() || beyond > 0 && bytes < leastPerSecond * beyond / 1000;
    }
}
