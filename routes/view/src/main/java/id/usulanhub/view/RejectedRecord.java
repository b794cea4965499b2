package id.usulanhub.view;

import id.usulanhub.domain.outcome.Problem;
import java.time.Instant;
import java.util.List;

/**
 * A record that was refused, with all its problems; its payload stays in the topics, because it may be personal.
 *
 * @param rawId {@code partition-offset} in the raw topic
 * @param place where it stood in what was received, for example {@code Usulan!A12}; empty for a whole payload
 * @param batch SHA-256 of the file that it was a row of; empty when it came alone
 */
public record RejectedRecord(
        String rawId,
        String connector,
        String receipt,
        Instant receivedAt,
        String place,
        String batch,
        List<Problem> problems) {
    public RejectedRecord {
        problems = List.copyOf(problems);
    }
}
