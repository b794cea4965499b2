package id.usulanhub.console.usul;

import id.usulanhub.pipeline.collect.Receipt;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Receipts that were given out a moment ago: the submission is on disk, and the view may not have read it yet. In
 * memory, bounded; after a start the view has read everything before anyone is served.
 */
@Component
class RecentReceipts {

    private static final int MOST_KEPT = 10_000;

    private final Map<String, Instant> given = new LinkedHashMap<>();

    synchronized void add(Receipt receipt) {
        given.put(receipt.id(), receipt.receivedAt());
        if (given.size() > MOST_KEPT) {
            given.remove(given.keySet().iterator().next());
        }
    }

    /** When it was received. */
    synchronized Optional<Instant> find(String receipt) {
        return Optional.ofNullable(given.get(receipt));
    }
}
