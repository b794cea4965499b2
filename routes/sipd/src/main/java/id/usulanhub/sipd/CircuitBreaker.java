package id.usulanhub.sipd;

import java.time.Instant;
import java.time.InstantSource;

/** Leaves a host alone that failed several times in a row; after a pause one exchange tries whether it is back. */
final class CircuitBreaker {

    private final SipdSettings.Breaker settings;
    private final InstantSource clock;
    private int failuresInARow;
    private Instant openUntil = Instant.MIN;

    CircuitBreaker(SipdSettings.Breaker settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether an exchange may be made now. While open, one in each pause. */
    synchronized boolean permits() {
        if (failuresInARow < settings.failures()) {
            return true;
        }
        boolean probe = !clock.instant().isBefore(openUntil);
        if (probe) {
            openUntil = clock.instant().plus(settings.pause());
        }
        return probe;
    }

    synchronized void succeeded() {
        failuresInARow = 0;
    }

    synchronized void failed() {
        failuresInARow++;
        openUntil = clock.instant().plus(settings.pause());
    }
}
