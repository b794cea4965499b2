package id.usulanhub.pipeline.collect.desk;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast rows go by within one state of an import.
 *
 * @param total rows of the file; 0 while that is not known
 * @param before rows that were there when the state began: they are no speed
 * @param rows of the last count
 */
record Pace(long total, long before, Instant since, Instant now, long rows) {

    private static final double MILLIS = 1000.0;

    static Pace begin(long total, long before, Instant now) {
        return new Pace(total, before, now, now, before);
    }

    Pace at(long count, Instant when) {
        return new Pace(total, before, since, when, count);
    }

    long perSecond() {
        long millis = Duration.between(since, now).toMillis();
        return millis <= 0 ? 0 : Math.round(MILLIS * (rows - before) / millis);
    }
}
