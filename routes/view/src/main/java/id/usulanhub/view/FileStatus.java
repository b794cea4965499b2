package id.usulanhub.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a sender may know of a file that he sent, by its receipt.
 *
 * @param receivedAt when its first row was stored
 * @param rows how many rows had each fate
 * @param rejected the first rows that were refused and that nobody has mended, in the order of the file as far as their places tell
 *     it
 */
public record FileStatus(String receipt, Instant receivedAt, Map<Fate, Long> rows, List<RejectedRecord> rejected) {
    public FileStatus {
        rows = Map.copyOf(rows);
        rejected = List.copyOf(rejected);
    }

    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(Fate fate) {
        return rows.getOrDefault(fate, 0L);
    }
}
