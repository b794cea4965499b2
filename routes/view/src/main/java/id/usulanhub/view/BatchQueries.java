package id.usulanhub.view;

import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Questions about the files that rows were received of. A row that was refused here and in an earlier file stands in both. */
public final class BatchQueries {

    private static final String NEWEST = "SELECT * FROM batch ORDER BY at DESC, batch, connector LIMIT ? OFFSET ?";
    private static final String NAMED =
            "SELECT * FROM batch WHERE batch >= ?1 AND batch < ?1 || 'g' ORDER BY at DESC, connector LIMIT 2";
    private static final String OF_RECEIPT = """
            SELECT * FROM batch WHERE receipt = ?1
              OR (batch, connector) IN (SELECT batch, connector FROM received WHERE receipt = ?1)
            ORDER BY at DESC LIMIT 1""";
    private static final String FATES = """
            SELECT fate, count(*) AS n FROM received
            WHERE batch = ? AND connector = ? AND batch IS NOT NULL GROUP BY fate""";
    private static final String REFUSED = """
            FROM refused x
            WHERE x.batch = ?1 AND x.connector = ?2 AND x.batch <> ''""";
    private static final String AT =
            "SELECT x.problems " + REFUSED + " AND length(x.place) = length(?3) AND x.place = ?3";
    private static final String KINDS = """
            SELECT json_extract(p.value, '$.code') AS code, json_extract(p.value, '$.field') AS field, count(*) AS n
            """ + REFUSED.replace("WHERE", ", json_each(x.problems) p WHERE") + """
             GROUP BY 1, 2 ORDER BY n DESC, 1, 2""";
    static final String ROWS = "SELECT x.* " + REFUSED + """
             AND (?3 = '' OR EXISTS (SELECT 1 FROM json_each(x.problems) p
               WHERE json_extract(p.value, '$.code') = ?3 AND json_extract(p.value, '$.field') = ?4))
            ORDER BY length(x.place), x.place LIMIT ?5 OFFSET ?6""";

    private final Readers readers;

    BatchQueries(Readers readers) {
        this.readers = readers;
    }

    /** Newest first. */
    public List<BatchStatus> newest(int offset, int limit) {
        return readers.atOneMoment(session -> session.all(NEWEST, row -> status(session, row), limit, offset));
    }

    /**
     * The file whose SHA-256 begins so.
     *
     * @param digits hexadecimal, in lower case; a whole SHA-256 that two connectors have read is the later reading's
     * @return empty when there is none, or when the digits fit several files
     */
    public Optional<BatchStatus> named(String digits) {
        List<BatchStatus> found =
                readers.atOneMoment(session -> session.all(NAMED, row -> status(session, row), digits));
        boolean one = found.stream().map(BatchStatus::batch).distinct().count() == 1;
        return one ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The file with this receipt, or the newest in which the row with this receipt stood. */
    public Optional<BatchStatus> ofReceipt(String receipt) {
        return readers.atOneMoment(session -> session.one(OF_RECEIPT, row -> status(session, row), receipt));
    }

    /** What is wrong with the row at a place, as {@code Usulan!A12}; empty when it was not refused. */
    public List<Problem> problemsAt(BatchStatus of, String place) {
        return readers
                .all(
                        AT,
                        row -> List.of(Columns.json(row.getString("problems"), Problem[].class)),
                        of.batch(),
                        of.connector(),
                        place)
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    /** The problems of a file by kind, the most frequent first. */
    public List<BatchProblem> kinds(BatchStatus of) {
        return readers.all(
                KINDS,
                row -> new BatchProblem(
                        ProblemCode.valueOf(row.getString("code")), row.getString("field"), row.getLong("n")),
                of.batch(),
                of.connector());
    }

    /**
     * The refused rows of a file, in its order as far as their places tell it.
     *
     * @param kind only the rows with such a problem; null for all
     * @param offset 0 for the first
     */
    public List<RejectedRecord> rows(BatchStatus of, BatchProblem kind, int offset, int limit) {
        return readers.all(
                ROWS,
                IntakeQueries::rejected,
                of.batch(),
                of.connector(),
                kind == null ? "" : kind.code().name(),
                kind == null ? "" : kind.field(),
                limit,
                offset);
    }

    /** Hands over every refused row of a file, in its order; never all of them in memory. */
    public void each(BatchStatus of, Consumer<RejectedRecord> row) {
        readers.each(
                ROWS, found -> row.accept(IntakeQueries.rejected(found)), of.batch(), of.connector(), "", "", -1, 0);
    }

    private static BatchStatus status(Session session, ResultSet row) throws SQLException {
        String batch = row.getString("batch");
        String connector = row.getString("connector");
        Map<Fate, Long> counts = new EnumMap<>(Fate.class);
        session.each(
                FATES, fate -> counts.put(Fate.valueOf(fate.getString("fate")), fate.getLong("n")), batch, connector);
        return new BatchStatus(
                batch,
                connector,
                row.getString("receipt"),
                Columns.millis(row, "at"),
                IntakeQueries.conservation(connector, counts));
    }
}
