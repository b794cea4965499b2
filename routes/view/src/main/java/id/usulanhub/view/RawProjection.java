package id.usulanhub.view;

import id.usulanhub.codec.Receipts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes the records of the raw topic: what was received. The bytes stay in the topic. */
final class RawProjection {

    private static final String RECEIVED = """
            INSERT INTO received (raw_partition, raw_offset, connector, usulan, receipt, at, place, batch, fate)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
            ON CONFLICT DO UPDATE SET connector = excluded.connector, usulan = excluded.usulan,
              receipt = excluded.receipt, at = excluded.at, place = excluded.place,
              batch = excluded.batch""";
    private static final String FILE = """
            INSERT INTO batch (batch, connector, receipt, at, follows) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET at = min(at, excluded.at)""";

    private final Session session;
    private final Replays replays;
    private final Pace pace;
    private final InstanceProjection instances;
    private final ChangeProjection changes;
    private final Map<File, Long> files = new LinkedHashMap<>();

    private record File(String batch, String connector, String follows) {}

    RawProjection(Session session, Replays replays, Pace pace, ChangeProjection changes) {
        this.session = session;
        this.replays = replays;
        this.pace = pace;
        this.instances = new InstanceProjection(session);
        this.changes = changes;
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
            String follows = record.headers().getOrDefault("hub_follows", "");
            files.merge(new File(batch, header(record, "ce_source"), follows), at, Math::min);
        }
        instances.project(record);
        changes.received(record);
        pace.did("collect", 1, record.timestampMillis());
    }

    /** Writes of what files the records were rows; a file's rows stand in several partitions, its first in any. */
    void store() {
        files.forEach((file, at) -> session.run(
                FILE, file.batch, file.connector, Receipts.ofFile(file.connector, file.batch), at, file.follows));
    }

    private static String header(ViewRecord record, String name) {
        return Objects.requireNonNull(record.headers().get(name), name);
    }
}
