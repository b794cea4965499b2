package id.usulanhub.pipeline.push;

import id.usulanhub.domain.push.SipdTarget;
import id.usulanhub.domain.push.SipdTarget.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks whether a schedule that was closed is open again, at most once in a while: a schedule stays closed for weeks, and
 * an attempt every few minutes would fill the ledger with nothing.
 */
final class ScheduleGate {

    private final SipdTarget target;
    private final InstantSource clock;
    private final Duration pause;
    private final Map<Integer, Instant> closedUntil = new HashMap<>();

    ScheduleGate(SipdTarget target, InstantSource clock, Duration pause) {
        this.target = target;
        this.clock = clock;
        this.pause = pause;
    }

    synchronized boolean isOpen(int tahun) {
        Instant until = closedUntil.get(tahun);
        if (until != null && until.isAfter(clock.instant())) {
            return false;
        }
        boolean open = target.schedule(tahun) == Schedule.OPEN;
        closedUntil.put(tahun, open ? Instant.MIN : clock.instant().plus(pause));
        return open;
    }
}
