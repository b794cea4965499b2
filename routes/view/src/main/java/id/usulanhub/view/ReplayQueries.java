package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions of those who replay what was received. */
public final class ReplayQueries {

    /**
     * Of each usulan the newest record; when that is refused, also the newest that stands in the ledger. All records of an
     * usulan stand in one partition. An usulan of which a copy waits is left out: what comes of that copy is not known yet.
     */
    static final String CHOSEN = """
            SELECT r.raw_partition, r.raw_offset, r.at FROM received r
            WHERE r.connector = ?1 AND r.fate <> 'WAITING' AND r.at >= ?2 AND r.at < ?3
              AND (?4 = 0 OR %1$s)
              AND (?5 = '' OR EXISTS (
                SELECT 1 FROM refused x, json_each(x.problems) p
                WHERE x.raw_partition = r.raw_partition AND x.raw_offset = r.raw_offset
                  AND json_extract(p.value, '$.code') = ?5))
              AND (?6 = '' OR EXISTS (
                SELECT 1 FROM usulan u WHERE u.id = r.usulan AND u.kunci = ?6 AND u.withdrawn = 0))
              AND (?7 = '' OR r.batch = ?7)
              AND NOT EXISTS (SELECT 1 FROM replay p WHERE p.usulan = r.usulan AND p.outcome = 'WAITING')
              AND NOT EXISTS (
                SELECT 1 FROM received n WHERE n.usulan = r.usulan AND n.raw_offset > r.raw_offset
                  AND (%1$s OR NOT %2$s))
            ORDER BY r.raw_partition, r.raw_offset""".formatted(isRefused("r"), isRefused("n"));

    private static final String REFUSED = "SELECT problems FROM refused WHERE raw_partition = ? AND raw_offset = ?";
    private static final String IN_LEDGER = """
            SELECT u.state FROM received r JOIN usulan u ON u.id = r.usulan
            WHERE r.raw_partition = ? AND r.raw_offset = ? AND u.withdrawn = 0
            ORDER BY u.since DESC, u.kunci LIMIT 1""";
    private static final String RUN = """
            SELECT job, mapping, min(at) AS began, count(*) AS copies,
              sum(outcome = 'ACCEPTED') AS accepted, sum(outcome = 'DUPLICATE') AS duplicates,
              sum(outcome = 'REJECTED') AS rejected, sum(outcome = 'SUPERSEDED') AS superseded,
              sum(outcome = 'WAITING') AS waiting
            FROM replay WHERE connector = ?""";
    private static final String ONE = RUN + " AND job = ? GROUP BY job, mapping";
    private static final String RUNS = RUN + " GROUP BY job, mapping ORDER BY began DESC, job LIMIT ?";

    /** Asked of one record: joined, all that is refused would be gathered first, of every connector. */
    private static String isRefused(String record) {
        return """
                EXISTS (SELECT 1 FROM refused x
                  WHERE x.raw_partition = %1$s.raw_partition AND x.raw_offset = %1$s.raw_offset)""".formatted(record);
    }

    private final Readers readers;

    ReplayQueries(Readers readers) {
        this.readers = readers;
    }

    /** A record that a replay is to look at. */
    public record Chosen(int partition, long offset, Instant at) {
        public String rawId() {
            return new RawId(partition, offset).toString();
        }
    }

    /** By partition and offset. */
    public List<Chosen> chosen(ReplayFilter filter) {
        return readers.all(
                CHOSEN,
                row -> new Chosen(row.getInt("raw_partition"), row.getLong("raw_offset"), Columns.millis(row, "at")),
                filter.connector(),
                filter.from() == null ? Long.MIN_VALUE : filter.from().toEpochMilli(),
                filter.until() == null ? Long.MAX_VALUE : filter.until().toEpochMilli(),
                filter.rejectedOnly() || filter.problem() != null ? 1 : 0,
                filter.problem() == null ? "" : filter.problem().name(),
                filter.kecamatan() == null ? "" : filter.kecamatan().value(),
                filter.batch());
    }

    /** What stands of the record now; empty when its usulan was withdrawn. */
    public Optional<Standing> standing(Chosen record) {
        return readers.atOneMoment(session -> session.one(
                        REFUSED, ReplayQueries::refused, record.partition(), record.offset())
                .or(() -> session.one(IN_LEDGER, ReplayQueries::inLedger, record.partition(), record.offset())));
    }

    private static Standing refused(ResultSet row) throws SQLException {
        Problem[] problems = Columns.json(row.getString("problems"), Problem[].class);
        return new Standing(Outcome.rejected(List.of(problems)), false);
    }

    private static Standing inLedger(ResultSet row) throws SQLException {
        UsulanState state = Columns.json(row.getString("state"), UsulanState.class);
        return new Standing(Outcome.accepted(state.usulan()), !state.keputusan().isEmpty());
    }

    /** The replays of a connector, newest first. */
    public List<ReplayRun> runs(String connector, int limit) {
        return readers.all(RUNS, ReplayQueries::run, connector, limit);
    }

    /** One replay; empty when the view knows no copy of it. */
    public Optional<ReplayRun> run(String connector, String job) {
        return readers.one(ONE, ReplayQueries::run, connector, job);
    }

    private static ReplayRun run(ResultSet row) throws SQLException {
        return new ReplayRun(
                row.getString("job"),
                row.getString("mapping"),
                Columns.millis(row, "began"),
                row.getLong("copies"),
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("rejected"),
                row.getLong("superseded"),
                row.getLong("waiting"));
    }
}
