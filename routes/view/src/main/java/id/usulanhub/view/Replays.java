package id.usulanhub.view;

import id.usulanhub.domain.collect.Rejected;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.Objects;

/**
 * Writes what replays did. A copy was not received and is not counted; what becomes of it changes what is said of the
 * record that it is a copy of. In whatever order the topics are read, the end is the same.
 */
final class Replays {

    private static final String COPIED = """
            INSERT INTO replay (raw_partition, raw_offset, usulan, content_hash, outcome,
              connector, mapping, job, at)
            VALUES (?, ?, ?, ?, 'WAITING', ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET connector = excluded.connector, mapping = excluded.mapping,
              job = excluded.job, at = excluded.at""";
    private static final String BECAME = """
            INSERT INTO replay (raw_partition, raw_offset, usulan, content_hash, outcome)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET outcome = excluded.outcome""";
    private static final String OTHER_PROBLEMS =
            "UPDATE rejected SET problems = ? WHERE usulan = ? AND content_hash = ?";
    private static final String MENDED = """
            UPDATE received SET fate = 'DUPLICATE' WHERE fate = 'REJECTED' AND (raw_partition, raw_offset) IN (
              SELECT raw_partition, raw_offset FROM rejected WHERE usulan = ? AND content_hash = ?)""";
    private static final String IS_MENDED = """
            SELECT 1 FROM replay
            WHERE usulan = ? AND content_hash = ? AND outcome IN ('ACCEPTED', 'DUPLICATE') LIMIT 1""";

    private final Session session;
    private final Fates fates;

    Replays(Session session, Fates fates) {
        this.session = session;
        this.fates = fates;
    }

    static boolean isCopy(ViewRecord record) {
        return record.headers().containsKey("hub_replayof");
    }

    void copied(ViewRecord record) {
        session.run(
                COPIED,
                record.partition(),
                record.offset(),
                record.key(),
                header(record, "hub_contenthash"),
                header(record, "ce_source"),
                header(record, "hub_mapping"),
                header(record, "hub_replay"),
                record.timestampMillis());
    }

    /** What was refused until now, under whatever record, is mended. */
    void normalised(UsulanNormalised event, Fate fate, long atMillis) {
        var origin = event.usulan().origin();
        String usulan = event.usulan().id().value();
        RawId original = RawId.of(origin.rawId());
        became(new Copy(RawId.of(event.rawId()), usulan, origin.contentHash()), fate.name());
        fates.byReplay(original, fate, atMillis);
        session.run(MENDED, usulan, origin.contentHash());
    }

    /** What stands in the ledger stays there; what was refused before is now refused for these problems. */
    void refused(Rejected rejection) {
        Copy copy = new Copy(RawId.of(rejection.rawId()), rejection.usulan(), rejection.contentHash());
        boolean superseded =
                rejection.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.SUPERSEDED);
        became(copy, superseded ? "SUPERSEDED" : Fate.REJECTED.name());
        if (!superseded) {
            session.run(OTHER_PROBLEMS, Columns.json(rejection.problems()), copy.usulan(), copy.contentHash());
        }
    }

    /** Whether a replay brought this content of this usulan into the ledger. */
    boolean hasMended(String usulan, String contentHash) {
        return session.one(IS_MENDED, row -> true, usulan, contentHash).isPresent();
    }

    private record Copy(RawId id, String usulan, String contentHash) {}

    private void became(Copy copy, String outcome) {
        session.run(BECAME, copy.id().partition(), copy.id().offset(), copy.usulan(), copy.contentHash(), outcome);
    }

    private static String header(ViewRecord record, String name) {
        return Objects.requireNonNull(record.headers().get(name), name);
    }
}
