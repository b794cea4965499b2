package id.usulanhub.pipeline.flow;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.ledger.LedgerEvent;
import java.util.Map;

/** Ledger events as records of {@code hub.ledger.event.v1}: one kecamatan has one key, so it has one order. */
public final class LedgerRecords {

    private static final String TYPE = "id.usulanhub.ledger.event.v1";

    private LedgerRecords() {}

    public static Message message(LedgerEvent event) {
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event.meta().id(),
                "ce_source",
                event.meta().actor(),
                "ce_type",
                TYPE,
                "ce_time",
                event.meta().at().toString(),
                "content-type",
                "application/json");
        return new Message(Topics.LEDGER, event.meta().key().value(), headers, Json.writeEvent(event));
    }
}
