package id.usulanhub.pipeline.collect;

import id.usulanhub.domain.outcome.Problem;
import java.time.Instant;
import java.util.List;

/**
 * What the sender holds: the hub has the submission on disk.
 *
 * @param id the same for the same delivery or the same bytes from the same source, however often they are sent
 * @param problems what keeps it from becoming an usulan, as far as can be told now; empty when nothing does
 */
public record Receipt(String id, String connector, Instant receivedAt, List<Problem> problems) {
    public Receipt {
        problems = List.copyOf(problems);
    }

    /** Of a submission with which nothing is known to be wrong. */
    public Receipt(String id, String connector, Instant receivedAt) {
        this(id, connector, receivedAt, List.of());
    }
}
