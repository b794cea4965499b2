package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.PriorityList.Skor;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Questions about single usulan. */
public final class UsulanQueries {

    private static final String ONE = """
            SELECT kunci, state, skor, rincian FROM usulan WHERE id = ? AND kunci >= ? AND kunci < ?
            ORDER BY withdrawn, since DESC, kunci LIMIT 1""";
    private static final String PUSH = "SELECT * FROM push_item WHERE usulan = ? ORDER BY tahun DESC, version DESC";
    private static final String HOME =
            "SELECT kunci FROM usulan WHERE id = ? AND withdrawn = 0 ORDER BY since DESC, kunci LIMIT 1";

    /** Times come first; within one millisecond the stages' own order tells. */
    private static final String TIMELINE = """
            SELECT at, 0 AS turn, 'collect' AS stage, 'received' AS what, '' AS actor, fate AS outcome, receipt AS detail
              FROM received WHERE usulan = ?1
            UNION ALL
            SELECT at, 1, 'normalise', 'rejected', 'normalise', 'REJECTED',
                (SELECT group_concat(json_extract(value, '$.code'), ', ') FROM json_each(problems))
              FROM rejected WHERE usulan = ?1
            UNION ALL
            SELECT at, 1, 'normalise', 'replayed', 'operator', outcome, mapping
              FROM replay WHERE usulan = ?1 AND connector IS NOT NULL
            UNION ALL
            SELECT at, 2, stage, type, actor, verdict, CASE WHEN why = '' THEN detail ELSE detail || ': ' || why END
              FROM event WHERE usulan = ?1
            UNION ALL
            SELECT e.at, 3, e.stage, e.type, e.actor,
                CASE WHEN e.verdict = 'APPLIED' THEN i.outcome ELSE e.verdict END,
                CASE WHEN e.why = '' THEN i.detail ELSE e.why END
              FROM event_item i JOIN event e USING (event_id) WHERE i.usulan = ?1
            ORDER BY at, turn""";

    private final Readers readers;

    UsulanQueries(Readers readers) {
        this.readers = readers;
    }

    /** One usulan, when it stands in {@code scope} or within it, or last stood there. */
    public Optional<UsulanDetail> detail(UsulanId id, KodeWilayah scope) {
        return readers.atOneMoment(session ->
                session.one(ONE, row -> detail(session, id, row), id.value(), scope.value(), Columns.end(scope)));
    }

    private static UsulanDetail detail(Session session, UsulanId id, ResultSet row) throws SQLException {
        return new UsulanDetail(
                Columns.kode(row, "kunci"),
                Columns.json(row.getString("state"), UsulanState.class),
                new Skor(row.getLong("skor"), Columns.rincian(row)),
                session.all(PUSH, Columns::pushItem, id.value()),
                timeline(session, id));
    }

    private static List<TimelineEntry> timeline(Session session, UsulanId id) {
        return session.all(
                TIMELINE,
                row -> new TimelineEntry(
                        Columns.millis(row, "at"),
                        row.getString("stage"),
                        row.getString("what"),
                        row.getString("actor"),
                        row.getString("outcome"),
                        row.getString("detail")),
                id.value());
    }

    /** The ledger in which the usulan stands now; empty when it never was in one or has left. */
    public Optional<KodeWilayah> home(UsulanId id) {
        return readers.one(HOME, row -> Columns.kode(row, "kunci"), id.value());
    }
}
