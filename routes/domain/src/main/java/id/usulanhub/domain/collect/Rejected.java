package id.usulanhub.domain.collect;

import id.usulanhub.domain.outcome.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A received record that became no usulan: what was received, whole, with all that is wrong with it. A record of
 * {@code hub.normalise.rejected.v1}.
 *
 * @param rawId {@code partition-offset} in the raw topic
 * @param payload the bytes as received
 * @param problems never empty
 * @param replayOf what was received, where {@code rawId} is a copy of it that a replay made; empty where it is no copy
 */
public record Rejected(
        String rawId,
        String connector,
        String sourceKey,
        String receipt,
        Instant receivedAt,
        String place,
        String contentHash,
        String batch,
        String mediaType,
        byte[] payload,
        List<Problem> problems,
        String replayOf) {
    public Rejected {
        problems = List.copyOf(problems);
        replayOf = Objects.requireNonNullElse(replayOf, "");
    }

    /** What was received, not a copy of it. */
    public Rejected(
            String rawId,
            String connector,
            String sourceKey,
            String receipt,
            Instant receivedAt,
            String place,
            String contentHash,
            String batch,
            String mediaType,
            byte[] payload,
            List<Problem> problems) {
        this(
                rawId,
                connector,
                sourceKey,
                receipt,
                receivedAt,
                place,
                contentHash,
                batch,
                mediaType,
                payload,
                problems,
                "");
    }

    public static Rejected of(Received received, String rawId, List<Problem> problems) {
        return new Rejected(
                rawId,
                received.connector(),
                received.sourceKey(),
                received.receipt(),
                received.at(),
                received.place(),
                received.contentHash(),
                received.batch(),
                received.mediaType(),
                received.payload(),
                problems);
    }

    /** The same of a copy that a replay made of {@code original}. */
    public Rejected replaying(String original) {
        return new Rejected(
                rawId,
                connector,
                sourceKey,
                receipt,
                receivedAt,
                place,
                contentHash,
                batch,
                mediaType,
                payload,
                problems,
                original);
    }

    public boolean wasReplayed() {
        return !replayOf.isEmpty();
    }

    /** What the record would have been known as: {@code connector:sourceKey}. */
    public String usulan() {
        return connector + ":" + sourceKey;
    }

    /**
     * What it has in common with the same content from the same source refused before. Such a record is a duplicate:
     * there is one thing to mend, not two.
     */
    public String sameAgain() {
        return usulan() + "/" + contentHash;
    }
}
