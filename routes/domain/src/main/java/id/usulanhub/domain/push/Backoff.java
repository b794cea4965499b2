package id.usulanhub.domain.push;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Exponential back-off with full jitter: the n-th wait is drawn evenly from zero to {@code base * 2^(n-1)}, never more
 * than {@code cap}; what the target asked for is waited at least.
 *
 * @param base the longest first wait
 * @param cap the longest wait of all, unless the target asks for more
 * @param jitter draws from [0, 1)
 */
public record Backoff(Duration base, Duration cap, DoubleSupplier jitter) {

    /** What a target asks for is honoured up to here: a wrong clock of its own must not stop a push for ever. */
    public static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private static final int MOST_DOUBLINGS = 30;

    /**
     * @param attempt 1 for the first
     * @param asked what the target asked for; null when it did not
     */
    public Duration after(int attempt, Duration asked) {
        long factor = 1L << Math.min(Math.max(attempt - 1, 0), MOST_DOUBLINGS);
        double longest = Math.min((double) cap.toMillis(), (double) base.toMillis() * factor);
        Duration drawn = Duration.ofMillis((long) (longest * jitter.getAsDouble()));
        return asked == null ? drawn : atLeast(drawn, atMost(asked, LONGEST_ASKED));
    }

    private static Duration atLeast(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration atMost(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
