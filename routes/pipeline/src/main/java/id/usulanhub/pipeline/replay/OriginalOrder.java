package id.usulanhub.pipeline.replay;

import id.usulanhub.view.ReplayQueries.Chosen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which records were received: by offset within a partition, by time across partitions. Where a clock went
 * back, the offset counts.
 */
final class OriginalOrder {

    private static final Comparator<Placed> ORDER = Comparator.comparing(Placed::notBefore)
            .thenComparing(placed -> placed.record().partition())
            .thenComparing(placed -> placed.record().offset());

    private OriginalOrder() {}

    private record Placed(Instant notBefore, Chosen record) {}

    /** @param chosen those of one partition by offset */
    static List<Chosen> of(List<Chosen> chosen) {
        Map<Integer, Instant> latest = new HashMap<>();
        List<Placed> placed = new ArrayList<>(chosen.size());
        for (Chosen record : chosen) {
            Instant notBefore = latest.merge(record.partition(), record.at(), (a, b) -> a.isAfter(b) ? a : b);
            placed.add(new Placed(notBefore, record));
        }
        placed.sort(ORDER);
        return placed.stream().map(Placed::record).toList();
    }
}
