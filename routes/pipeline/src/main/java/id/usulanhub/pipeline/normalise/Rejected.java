package id.usulanhub.pipeline.normalise;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A record of {@code hub.normalise.rejected.v1}: what was received, whole, with all that is wrong with it.
 *
 * @param rawId {@code partition-offset} in the raw topic
 * @param payload the bytes as received
 * @param problems never empty
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
        List<Problem> problems) {

    private static final String TYPE = "id.usulanhub.normalise.rejected.v1";

    static Rejected of(Received received, String rawId, List<Problem> problems) {
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
                List.copyOf(problems));
    }

    /** Keyed as the raw record was, so that what becomes of one submission keeps its order. */
    Message message() {
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", rawId,
                "ce_source", "normalise",
                "ce_type", TYPE,
                "content-type", "application/json");
        return new Message(Topics.REJECTED, connector + ":" + sourceKey, headers, Json.write(this));
    }
}
