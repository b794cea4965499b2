package id.usulanhub.pipeline.collect.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far a feed was read. It moves only after what was read is on disk in Kafka; when it is lost everything is read
 * again, and what is known is not stored again.
 *
 * @param feed which it belongs to; a cursor of another feed counts for nothing
 * @param reached the newest change that was read, by the source's clock and never after the hub's; null before the first
 * @param fullAt when everything was looked through from the beginning; null before the first time
 * @param success when a look went through
 * @param deleted submissions that the hub holds and the source has deleted, by their id there, with the time
 */
record Cursor(String feed, Instant reached, Instant fullAt, Instant success, Map<String, Instant> deleted) {

    /** More than this many deletions are an event of its own, and the oldest are left out. */
    private static final int MOST_DELETED = 500;

    Cursor {
        deleted = deleted == null ? Map.of() : Map.copyOf(deleted);
    }

    static Cursor none(String feed) {
        return new Cursor(feed, null, null, null, Map.of());
    }

    /** From when on the next look asks; null for everything. */
    Instant since(Instant now, Duration overlap, Duration again) {
        boolean full = reached == null || fullAt == null || !fullAt.plus(again).isAfter(now);
        return full ? null : reached.minus(overlap);
    }

    /**
     * After a look that went through.
     *
     * @param full whether it looked through everything
     * @param newest the newest change that it read; null when it read nothing
     */
    Cursor after(Instant now, boolean full, Instant newest, Map<String, Instant> nowDeleted) {
        Instant next = newest == null || newest.isBefore(now) ? newest : now;
        return new Cursor(feed, later(reached, next), full ? now : fullAt, now, newestOf(nowDeleted));
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static Map<String, Instant> newestOf(Map<String, Instant> all) {
        return all.size() <= MOST_DELETED
                ? all
                : all.entrySet().stream()
                        .sorted(Map.Entry.<String, Instant>comparingByValue(Comparator.reverseOrder()))
                        .limit(MOST_DELETED)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, HashMap::new));
    }
}
