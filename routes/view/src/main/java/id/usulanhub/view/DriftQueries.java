package id.usulanhub.view;

import id.usulanhub.domain.collect.Drift;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Questions about what came that its connector did not know when it was read. */
public final class DriftQueries {

    private static final String SEEN = """
            SELECT * FROM drift WHERE ?1 = '' OR connector = ?1
            ORDER BY connector, kind = 'MORE', last_at DESC, path, detail""";

    private final Readers readers;

    DriftQueries(Readers readers) {
        this.readers = readers;
    }

    /**
     * The newest first, what was not listed last. Some of it may be known by now: the connectors tell.
     *
     * @param connector empty for all
     */
    public List<SeenDrift> seen(String connector) {
        return readers.all(SEEN, DriftQueries::seen, connector);
    }

    private static SeenDrift seen(ResultSet row) throws SQLException {
        return new SeenDrift(
                row.getString("connector"),
                new Drift(Drift.Kind.valueOf(row.getString("kind")), row.getString("path"), row.getString("detail")),
                Columns.millis(row, "first_at"),
                Columns.millis(row, "last_at"),
                row.getLong("times"),
                new RawId(row.getInt("raw_partition"), row.getLong("raw_offset")).toString());
    }
}
