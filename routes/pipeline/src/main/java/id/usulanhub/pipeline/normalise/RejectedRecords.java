package id.usulanhub.pipeline.normalise;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.collect.Rejected;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Topics;
import java.util.Map;

/** A {@link Rejected} as a record of {@code hub.normalise.rejected.v1}. */
final class RejectedRecords {

    private static final String TYPE = "id.usulanhub.normalise.rejected.v1";

    private RejectedRecords() {}

    /** Keyed as the raw record was, so that what becomes of one submission keeps its order. */
    static Message message(Rejected rejected) {
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", rejected.rawId(),
                "ce_source", "normalise",
                "ce_type", TYPE,
                "content-type", "application/json");
        return new Message(Topics.REJECTED, rejected.usulan(), headers, Json.write(rejected));
    }
}
