package id.usulanhub.pipeline.flow;

import java.time.Duration;

/** Waits that double from failure to failure, up to a limit, until something succeeds. */
final class Backoff {
    private final Duration first;
    private final Duration limit;
    private Duration next;

    Backoff(Duration first, Duration limit) {
        this.first = first;
        this.limit = limit;
        this.next = first;
    }

    Duration next() {
        Duration now = next;
        next = now.multipliedBy(2).compareTo(limit) < 0 ? now.multipliedBy(2) : limit;
        return now;
    }

    void reset() {
        next = first;
    }
}
