package id.usulanhub.view;

import java.time.Instant;
import java.util.List;

/** How the five stages fare. */
public final class TodayQueries {

    private static final long MINUTE_MILLIS = 60_000;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final String PACE = """
            SELECT coalesce(sum(done), 0) AS total,
              coalesce(sum(done) FILTER (WHERE slot > ?), 0) AS minute,
              coalesce(sum(done) FILTER (WHERE slot > ?), 0) AS hour
            FROM pace WHERE stage = ?""";
    private static final String NOTHING = "SELECT 0 AS waiting, NULL AS oldest";
    private static final String NOT_NORMALISED = """
            SELECT count(*) AS waiting, min(at) AS oldest FROM received
            WHERE fate = 'WAITING' AND connector IS NOT NULL""";
    private static final String UNDECIDED =
            "SELECT count(*) AS waiting, min(since) AS oldest FROM usulan WHERE status = 'BELUM'";
    private static final String NOT_PUSHED = """
            SELECT count(*) AS waiting, min(since) AS oldest FROM push_current
            WHERE state IN ('READY', 'SENDING', 'RETRY', 'HELD', 'UNKNOWN')""";

    private final Readers readers;

    TodayQueries(Readers readers) {
        this.readers = readers;
    }

    /** The five stages in their order, at one moment. Nothing waits for collect, nor for aggregate, which is the view. */
    public List<StageToday> stages(Instant now) {
        return readers.atOneMoment(session -> List.of(
                stage(session, "collect", NOTHING, now),
                stage(session, "normalise", NOT_NORMALISED, now),
                stage(session, "aggregate", NOTHING, now),
                stage(session, "verify", UNDECIDED, now),
                stage(session, "push", NOT_PUSHED, now)));
    }

    private static StageToday stage(Session session, String name, String waiting, Instant now) {
        record Waiting(long count, Instant oldest) {}
        Waiting waits = session.one(waiting, row -> new Waiting(row.getLong("waiting"), Columns.millis(row, "oldest")))
                .orElseThrow();
        return session.one(
                        PACE,
                        row -> new StageToday(
                                name,
                                row.getLong("total"),
                                row.getLong("minute"),
                                row.getLong("hour"),
                                waits.count(),
                                waits.oldest()),
                        slot(now, MINUTE_MILLIS),
                        slot(now, HOUR_MILLIS),
                        name)
                .orElseThrow();
    }

    private static long slot(Instant now, long agoMillis) {
        return Math.floorDiv(now.toEpochMilli() - agoMillis, Pace.SLOT_MILLIS);
    }
}
