package id.usulanhub.pipeline.verify;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Topics;
import java.util.Map;

/** Finalised lists as records of {@code hub.aggregate.list.v1}, for other systems to read. */
final class ListRecords {

    private static final String TYPE = "id.usulanhub.aggregate.list.v1";

    private ListRecords() {}

    static Message message(SignedList list) {
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                list.sha256(),
                "ce_source",
                "verify",
                "ce_type",
                TYPE,
                "ce_time",
                list.list().finalisedAt().toString(),
                "content-type",
                "application/json");
        return new Message(Topics.LIST, list.ref().toString(), headers, Json.write(list));
    }
}
