package id.usulanhub.pipeline.push;

import id.usulanhub.domain.push.PushAttempt;
import java.time.Duration;

/**
 * How patiently the stage pushes.
 *
 * @param batchSize items in one request, 1 to 50
 * @param backoffBase the longest first wait
 * @param backoffCap the longest wait of all, unless SIPD asks for more
 * @param settle how long after an attempt without an answer a look-up may first call its items missing; not less than
 *     the longest time in which SIPD may still store a request that was given up
 * @param holdFor how long to wait between two questions whether the schedule is open
 */
public record PushSettings(
        int batchSize, Duration backoffBase, Duration backoffCap, Duration settle, Duration holdFor) {

    public static final int MOST_IN_FLIGHT = 4;

    /** @throws IllegalArgumentException naming the setting that is out of range */
    public PushSettings {
        if (batchSize < 1 || batchSize > PushAttempt.MOST_ITEMS) {
            throw new IllegalArgumentException("batch-size is 1 to 50, not " + batchSize);
        }
        positive("backoff-base", backoffBase);
        positive("backoff-cap", backoffCap);
        positive("settle", settle);
        positive("hold-for", holdFor);
    }

    /** 50 items, 2 s to 15 minutes, 1 minute to settle, 5 minutes between two looks at a closed schedule. */
    public static PushSettings defaults() {
        return new PushSettings(
                PushAttempt.MOST_ITEMS,
                Duration.ofSeconds(2),
                Duration.ofMinutes(15),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5));
    }

    private static void positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " is longer than nothing, not " + value);
        }
    }
}
