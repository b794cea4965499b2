package id.usulanhub.pipeline.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Decides when a broker that failed is started again: after 1, 2, 4 ... 30 seconds, and not after 5 failures in a row. */
final class Restarts {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int LIMIT = 5;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Deque<Instant> failures = new ArrayDeque<>();

    /**
     * Notes a failure.
     *
     * @return how long to wait; empty when it failed {@value #LIMIT} times within ten minutes
     */
    Optional<Duration> after(Instant failure) {
        failures.removeIf(earlier -> earlier.isBefore(failure.minus(WINDOW)));
        failures.addLast(failure);
        if (failures.size() >= LIMIT) {
            return Optional.empty();
        }
        Duration wait = Duration.ofSeconds(1L << (failures.size() - 1));
        return Optional.of(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }
}
