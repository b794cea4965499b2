package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.reupload.Predecessor;
import id.usulanhub.domain.usulan.UsulanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions about files that correct earlier ones: which follows which, and what of a file is left behind. */
public final class ReuploadQueries {

    private static final int MOST_CANDIDATES = 50;

    private static final String FOLLOWS = "SELECT follows FROM batch WHERE batch = ? AND connector = ?";
    private static final String ANY = "SELECT 1 FROM batch WHERE connector = ? AND batch <> ? LIMIT 1";
    private static final String FOLLOWERS =
            "SELECT batch FROM batch WHERE follows = ? AND connector = ? AND follows <> '' ORDER BY at, batch";
    private static final String SHARING = """
            SELECT b.batch, b.at, s.common,
              (SELECT count(DISTINCT usulan) FROM received WHERE batch = b.batch AND connector = b.connector) AS n,
              EXISTS (SELECT 1 FROM batch f
                WHERE f.follows = b.batch AND f.follows <> '' AND f.connector = b.connector AND f.batch <> ?2) AS followed
            FROM (SELECT r.batch, r.connector, count(DISTINCT r.usulan) AS common
                    FROM json_each(?1) k JOIN received r ON r.usulan = k.value
                    WHERE r.batch IS NOT NULL AND r.batch <> ?2
                    GROUP BY 1, 2 ORDER BY common DESC LIMIT ?3) s
            JOIN batch b USING (batch, connector)""";
    private static final String ROWS = """
            SELECT raw_partition, raw_offset, fate, min(at) AS first FROM received
            WHERE batch = ? AND connector = ? AND batch IS NOT NULL
            GROUP BY place ORDER BY first, length(place), place LIMIT ?""";
    private static final String LEFT = """
            SELECT u.kunci, u.state, u.withdrawn,
              (SELECT r.batch FROM received r WHERE r.usulan = u.id ORDER BY r.at DESC, r.raw_offset DESC LIMIT 1) AS newest,
              (SELECT max(i.version) FROM list_item i
                WHERE i.kunci = u.kunci AND i.tahun = u.tahun AND i.usulan = u.id) AS listed
            FROM usulan u WHERE u.id = ? ORDER BY u.withdrawn, u.since DESC, u.kunci LIMIT 1""";

    private final Readers readers;

    ReuploadQueries(Readers readers) {
        this.readers = readers;
    }

    /** A row of a file, as it stands in the raw topic. */
    public record StoredRow(int partition, long offset, Fate fate) {}

    /** The batch that a file follows; an empty text when it follows none, empty when no row of it is stored. */
    public Optional<String> follows(String batch, String connector) {
        return readers.one(FOLLOWS, row -> row.getString("follows"), batch, connector);
    }

    /** The batches that say of themselves that they follow this one, the earliest first. */
    public List<String> followers(String batch, String connector) {
        return readers.all(FOLLOWERS, row -> row.getString("batch"), batch, connector);
    }

    /** Whether there is any other file that this connector has read. */
    public boolean hasOthers(String batch, String connector) {
        return readers.one(ANY, row -> true, connector, batch).isPresent();
    }

    /**
     * The files of which rows are known by the same as rows of a file.
     *
     * @param usulan {@code connector:key} of the file's rows, each once
     * @param batch the file itself
     */
    public List<Predecessor> sharing(Collection<String> usulan, String batch) {
        return readers.all(
                SHARING,
                row -> new Predecessor(
                        row.getString("batch"),
                        Columns.millis(row, "at"),
                        row.getLong("n"),
                        row.getLong("common"),
                        row.getBoolean("followed")),
                Columns.json(usulan),
                batch,
                MOST_CANDIDATES);
    }

    /** The rows of a file in its order; at most so many. */
    public List<StoredRow> rows(String batch, String connector, int most) {
        return readers.all(
                ROWS,
                row -> new StoredRow(
                        row.getInt("raw_partition"), row.getLong("raw_offset"), Fate.valueOf(row.getString("fate"))),
                batch,
                connector,
                most);
    }

    /** What stands of an usulan of which the newest file of its sender has no row any more; empty when none stands. */
    public Optional<LeftBehind> left(UsulanId usulan) {
        return readers.one(LEFT, ReuploadQueries::left, usulan.value());
    }

    private static LeftBehind left(ResultSet row) throws SQLException {
        UsulanState state = Columns.json(row.getString("state"), UsulanState.class);
        long listed = row.getLong("listed");
        return new LeftBehind(
                state.usulan().id(),
                Columns.kode(row, "kunci"),
                state.version(),
                state.status(),
                listed,
                Optional.ofNullable(row.getString("newest")).orElse(""));
    }
}
