package id.usulanhub.view;

import id.usulanhub.codec.Receipts;
import java.time.Instant;
import java.util.Objects;

/** Writes the records of the raw topic: what was received. The bytes stay in the topic. */
final class RawProjection {

    private static final String RECEIVED = """
            INSERT INTO received (raw_partition, raw_offset, connector, usulan, receipt, file, at, place, fate)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
            ON CONFLICT DO UPDATE SET connector = excluded.connector, usulan = excluded.usulan,
              receipt = excluded.receipt, file = excluded.file, at = excluded.at, place = excluded.place""";

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
        session.run(
                RECEIVED,
                record.partition(),
                record.offset(),
                header(record, "ce_source"),
                record.key(),
                header(record, "ce_id"),
                file(record),
                Instant.parse(header(record, "ce_time")).toEpochMilli(),
                record.headers().getOrDefault("hub_place", ""));
        pace.did("collect", 1, record.timestampMillis());
    }

    /** The receipt of the file that the record was a row of; null when it came alone. */
    private static String file(ViewRecord record) {
        String sha256 = record.headers().getOrDefault("hub_batch", "");
        return sha256.isEmpty() ? null : Receipts.ofFile(header(record, "ce_source"), sha256);
    }

    private static String header(ViewRecord record, String name) {
        return Objects.requireNonNull(record.headers().get(name), name);
    }
}
