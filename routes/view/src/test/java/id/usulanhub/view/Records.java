package id.usulanhub.view;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.Usulans;
import id.usulanhub.domain.usulan.UsulanId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records of the topics for tests. */
final class Records {

    private Records() {}

    static ViewRecord received(long offset, UsulanId id, String receipt) {
        Map<String, String> headers = Map.of(
                "ce_source",
                id.connector(),
                "ce_id",
                receipt,
                "ce_time",
                Usulans.START.plusSeconds(offset).toString(),
                "hub_place",
                "Usulan!A" + offset);
        return new ViewRecord(ViewRecord.RAW, 0, offset, millis(offset), id.value(), headers, new byte[] {1});
    }

    /** The same record as a row of a file. */
    static ViewRecord ofFile(ViewRecord record, String sha256) {
        Map<String, String> headers = new HashMap<>(record.headers());
        headers.put("hub_batch", sha256);
        return new ViewRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestampMillis(),
                record.key(),
                headers,
                record.value());
    }

    static ViewRecord rejected(long offset, UsulanId id, long rawOffset, String contentHash) {
        return rejected(offset, rejection(id, rawOffset, contentHash));
    }

    /** A change that waits for the one that it was made on. */
    static ViewRecord held(UsulanId id, long rawOffset, Instant receivedAt) {
        Map<String, Object> value = new HashMap<>(rejection(id, rawOffset, "00"));
        value.put("receivedAt", receivedAt);
        value.put("problems", List.of(problem("INSTANCE_UNKNOWN")));
        return rejected(rawOffset, value);
    }

    private static Map<String, Object> rejection(UsulanId id, long rawOffset, String contentHash) {
        return Map.ofEntries(
                Map.entry("rawId", "0-" + rawOffset),
                Map.entry("connector", id.connector()),
                Map.entry("sourceKey", id.value().substring(id.value().indexOf(':') + 1)),
                Map.entry("receipt", "UH-" + rawOffset),
                Map.entry("receivedAt", Usulans.START.plusSeconds(rawOffset)),
                Map.entry("place", ""),
                Map.entry("contentHash", contentHash),
                Map.entry("batch", ""),
                Map.entry("mediaType", "application/json"),
                Map.entry("payload", "{}".getBytes(StandardCharsets.UTF_8)),
                Map.entry("problems", List.of(problem("NOT_A_NUMBER"))));
    }

    private static ViewRecord rejected(long offset, Map<String, Object> value) {
        String key = value.get("connector") + ":" + value.get("sourceKey");
        return new ViewRecord(ViewRecord.REJECTED, 0, offset, millis(offset), key, Map.of(), Json.write(value));
    }

    private static Map<String, Object> problem(String code) {
        return Map.of(
                "code", code,
                "field", "usul.volume",
                "place", Map.of("kind", "POINTER", "path", "/volume"),
                "value", "banyak",
                "detail", "");
    }

    static ViewRecord ledger(int partition, long offset, LedgerEvent event) {
        return new ViewRecord(
                ViewRecord.LEDGER,
                partition,
                offset,
                event.meta().at().toEpochMilli(),
                event.meta().key().value(),
                Map.of(),
                Json.writeEvent(event));
    }

    /** A story as the ledger's topic holds it: one partition a kecamatan, in the order it was told. */
    static List<ViewRecord> ledger(List<LedgerEvent> story) {
        Map<Integer, Long> next = new HashMap<>();
        List<ViewRecord> records = new ArrayList<>();
        for (LedgerEvent event : story) {
            int partition = event.meta().key().value().hashCode() & 0xff;
            records.add(ledger(partition, next.merge(partition, 1L, Long::sum) - 1, event));
        }
        return records;
    }

    private static long millis(long seconds) {
        return Usulans.START.plusSeconds(seconds).toEpochMilli();
    }
}
