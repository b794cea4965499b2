package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions of whoever holds a receipt. */
public final class ReceiptQueries {

    private static final int MOST_SHOWN = 20;
    private static final String RECEIPT = """
            SELECT * FROM (SELECT receipt, usulan, min(at) AS at, count(*) AS times,
              CASE WHEN sum(fate = 'ACCEPTED') > 0 THEN 'ACCEPTED'
                WHEN sum(fate = 'REJECTED') > 0 THEN 'REJECTED'
                WHEN sum(fate = 'WAITING') > 0 THEN 'WAITING'
                ELSE 'DUPLICATE' END AS fate
            FROM received WHERE receipt = ? GROUP BY receipt, usulan)
            ORDER BY CASE fate WHEN 'REJECTED' THEN 0 WHEN 'WAITING' THEN 1 ELSE 2 END, usulan""";
    private static final String STANDS =
            "SELECT kunci, status FROM usulan WHERE id = ? ORDER BY withdrawn, since DESC, kunci LIMIT 1";
    private static final String ROWS = """
            SELECT r.fate, count(*) AS n, min(r.at) AS at
            FROM batch b JOIN received r USING (batch, connector) WHERE b.receipt = ? GROUP BY r.fate""";
    private static final String FIRST_REJECTED = """
            SELECT x.* FROM batch b JOIN received r USING (batch, connector)
            JOIN rejected x USING (raw_partition, raw_offset)
            WHERE b.receipt = ? AND r.fate = 'REJECTED' ORDER BY length(x.place), x.place, r.raw_offset LIMIT ?""";

    private final Readers readers;

    ReceiptQueries(Readers readers) {
        this.readers = readers;
    }

    /**
     * What became of the submission with this receipt, one entry an usulan that it holds; those that need their sender
     * first: refused before waiting before accepted. Empty when the receipt is not known.
     */
    public List<ReceiptStatus> submission(String receipt) {
        return readers.atOneMoment(session -> session.all(RECEIPT, row -> status(session, row), receipt));
    }

    /** What became of the rows of the file with this receipt; empty when no row of such a file is known. */
    public Optional<FileStatus> file(String receipt) {
        return readers.atOneMoment(session -> file(session, receipt));
    }

    private static Optional<FileStatus> file(Session session, String receipt) {
        Map<Fate, Long> counts = new EnumMap<>(Fate.class);
        long[] first = {Long.MAX_VALUE};
        session.each(
                ROWS,
                row -> {
                    counts.put(Fate.valueOf(row.getString("fate")), row.getLong("n"));
                    first[0] = Math.min(first[0], row.getLong("at"));
                },
                receipt);
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileStatus(
                        receipt,
                        Instant.ofEpochMilli(first[0]),
                        counts,
                        session.all(FIRST_REJECTED, IntakeQueries::rejected, receipt, MOST_SHOWN)));
    }

    private static ReceiptStatus status(Session session, ResultSet row) throws SQLException {
        UsulanId usulan = Columns.usulan(row, "usulan");
        Fate fate = Fate.valueOf(row.getString("fate"));
        ReceiptStatus unplaced = new ReceiptStatus(
                row.getString("receipt"), Columns.millis(row, "at"), fate, row.getInt("times"), usulan, null, null);
        return fate == Fate.ACCEPTED || fate == Fate.DUPLICATE
                ? session.one(STANDS, stands -> placed(unplaced, stands), usulan.value())
                        .orElse(unplaced)
                : unplaced;
    }

    private static ReceiptStatus placed(ReceiptStatus unplaced, ResultSet stands) throws SQLException {
        KodeWilayah kunci = Columns.kode(stands, "kunci");
        return unplaced.standing(kunci, Status.valueOf(stands.getString("status")));
    }
}
