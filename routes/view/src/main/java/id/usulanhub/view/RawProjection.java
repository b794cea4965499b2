package id.usulanhub.view;

import id.usulanhub.codec.Receipts;
import java.time.Instant;
import java.util.Objects;

/** Writes the records of the raw topic: what was received. The bytes stay in the topic. */
final class RawProjection {

    private static final String RECEIVED = """
            INSERT INTO received (raw_partition, raw_offset, connector, usulan, receipt, at, place, batch, fate)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
            ON CONFLICT DO UPDATE SET connector = excluded.connector, usulan = excluded.usulan,
              receipt = excluded.receipt, at = excluded.at, place = excluded.place,
              batch = excluded.batch""";
    private static final String BATCH =
            "INSERT OR IGNORE INTO batch (batch, connector, receipt, at) VALUES (?, ?, ?, ?)";

    private final Session session;
    private final Replays replays;
    private final Pace pace;

    RawProjection(Session session, Replays replays, Pace pace) {
        this.session = session;
        this.replays = replays;
        this.pace = pace;
    }

    void project(ViewRecord record) {
        if (Replays.isCopy(record)) {
            replays.copied(record);
        } else {
            received(record);
        }
    }

    private void received(ViewRecord record) {
        String batch = record.headers().getOrDefault("hub_batch", "");
        long at = Instant.parse(header(record, "ce_time")).toEpochMilli();
        session.run(
                RECEIVED,
                record.partition(),
                record.offset(),
                header(record, "ce_source"),
                record.key(),
                header(record, "ce_id"),
                at,
                record.headers().getOrDefault("hub_place", ""),
                batch.isEmpty() ? null : batch);
        if (!batch.isEmpty()) {
            String connector = header(record, "ce_source");
            session.run(BATCH, batch, connector, Receipts.ofFile(connector, batch), at);
        }
        pace.did("collect", 1, record.timestampMillis());
    }

    private static String header(ViewRecord record, String name) {
        return Objects.requireNonNull(record.headers().get(name), name);
    }
}
