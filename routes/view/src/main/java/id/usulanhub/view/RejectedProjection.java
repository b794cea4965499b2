package id.usulanhub.view;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.collect.Rejected;
import java.util.Objects;

/**
 * Writes the records of the rejected topic. The same content from the same source refused before makes a record a
 * duplicate: there is one thing to mend, not two. Both have the same key and so one order, the same on every node.
 */
final class RejectedProjection {

    private static final String KNOWN = "SELECT 1 FROM rejected WHERE raw_partition = ? AND raw_offset = ?";
    private static final String SAME = "SELECT 1 FROM rejected WHERE usulan = ? AND content_hash = ? LIMIT 1";
    private static final String PUT = """
            INSERT INTO rejected (raw_partition, raw_offset, connector, usulan, receipt, content_hash,
              received_at, place, batch, at, problems)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET at = excluded.at, problems = excluded.problems""";

    private final Session session;
    private final Fates fates;
    private final Replays replays;
    private final Pace pace;

    RejectedProjection(Session session, Fates fates, Replays replays, Pace pace) {
        this.session = session;
        this.fates = fates;
        this.replays = replays;
        this.pace = pace;
    }

    void project(ViewRecord record) {
        Rejected rejection = Json.read(record.value(), Rejected.class);
        if (rejection.wasReplayed()) {
            replays.refused(rejection);
        } else {
            refused(rejection, record);
        }
    }

    private void refused(Rejected rejection, ViewRecord record) {
        RawId id = RawId.of(rejection.rawId());
        if (session.one(KNOWN, row -> true, id.partition(), id.offset()).isEmpty()) {
            fates.byRejection(id, isKnown(rejection) ? Fate.DUPLICATE : Fate.REJECTED, record.timestampMillis());
            pace.did("normalise", 1, record.timestampMillis());
        }
        put(id, rejection, record.timestampMillis());
    }

    private boolean isKnown(Rejected rejection) {
        String usulan = rejection.usulan();
        return session.one(SAME, row -> true, usulan, rejection.contentHash()).isPresent()
                || replays.hasMended(usulan, rejection.contentHash());
    }

    private void put(RawId id, Rejected rejection, long atMillis) {
        session.run(
                PUT,
                id.partition(),
                id.offset(),
                rejection.connector(),
                rejection.usulan(),
                rejection.receipt(),
                rejection.contentHash(),
                rejection.receivedAt().toEpochMilli(),
                Objects.requireNonNullElse(rejection.place(), ""),
                Objects.requireNonNullElse(rejection.batch(), ""),
                atMillis,
                Columns.json(rejection.problems()));
    }
}
