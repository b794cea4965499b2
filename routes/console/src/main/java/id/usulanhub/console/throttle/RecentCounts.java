package id.usulanhub.console.throttle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often something happened lately, by whom. In memory, bounded, and never written down. Safe for many threads. */
public final class RecentCounts {

    private static final int MOST_KEPT = 10_000;

    /** From when on what happened is forgotten. */
    public enum Since {
        /** A while after the first time. */
        FIRST,
        /** A while after the last time. */
        LAST
    }

    private record Count(int number, Instant since) {}

    private final InstantSource clock;
    private final Duration span;
    private final Since since;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    public RecentCounts(InstantSource clock, Duration span, Since since) {
        this.clock = clock;
        this.span = span;
        this.since = since;
    }

    /** Counts once more; returns how often it happened. */
    public synchronized int add(String who) {
        int before = of(who);
        Count known = counts.remove(who);
        boolean anew = before == 0 || since == Since.LAST;
        counts.put(who, new Count(before + 1, anew ? clock.instant() : known.since()));
        dropOldest();
        return before + 1;
    }

    public synchronized int of(String who) {
        Count known = counts.get(who);
        return known == null || clock.instant().isAfter(known.since().plus(span)) ? 0 : known.number();
    }

    public synchronized void forget(String who) {
        counts.remove(who);
    }

    private void dropOldest() {
        Iterator<String> oldestFirst = counts.keySet().iterator();
        while (counts.size() > MOST_KEPT) {
            oldestFirst.next();
            oldestFirst.remove();
        }
    }
}
