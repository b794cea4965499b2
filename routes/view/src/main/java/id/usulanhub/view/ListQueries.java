package id.usulanhub.view;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about finalised lists. */
public final class ListQueries {

    private static final String FINALISED = """
            SELECT l.*,
              (SELECT count(*) FROM list_item i
                WHERE i.kunci = l.kunci AND i.tahun = l.tahun AND i.version = l.version) AS items,
              l.version = max(version) OVER (PARTITION BY kunci) AS newest
            FROM list l WHERE kunci >= ? AND kunci < ? AND tahun = ?
            ORDER BY kunci, version DESC""";
    private static final String NEWEST =
            "SELECT * FROM list WHERE kunci = ? AND tahun = ? ORDER BY version DESC LIMIT 1";
    private static final String PUSH = """
            SELECT state, count(*) AS n FROM push_item
            WHERE kunci = ? AND tahun = ? AND version = ? GROUP BY state""";

    private final Readers readers;

    ListQueries(Readers readers) {
        this.readers = readers;
    }

    /** Every finalised list within {@code scope}, by kecamatan, newest version first. */
    public List<FinalisedList> finalised(KodeWilayah scope, int tahun) {
        return readers.atOneMoment(session ->
                session.all(FINALISED, row -> finalised(session, row), scope.value(), Columns.end(scope), tahun));
    }

    private static FinalisedList finalised(Session session, ResultSet row) throws SQLException {
        ListRef ref = Columns.ref(row);
        return new FinalisedList(
                ref,
                Instant.parse(row.getString("finalised_at")),
                row.getString("finalised_by"),
                row.getLong("pagu"),
                row.getLong("total"),
                row.getInt("items"),
                row.getString("sha256"),
                row.getBoolean("newest"),
                push(session, ref));
    }

    private static Map<PushState, Long> push(Session session, ListRef ref) {
        Map<PushState, Long> counts = new EnumMap<>(PushState.class);
        session.each(
                PUSH,
                row -> counts.put(PushState.valueOf(row.getString("state")), row.getLong("n")),
                ref.kecamatan().value(),
                ref.tahun(),
                ref.version());
        return counts;
    }

    /** The newest finalised list of a kecamatan. */
    public Optional<ListRef> newest(KodeWilayah kecamatan, int tahun) {
        return readers.one(NEWEST, Columns::ref, kecamatan.value(), tahun);
    }

    /**
     * The list as the rows of the view tell it, with the hash and the signature that it was finalised with. Rows that were
     * changed, added or taken away make a list that does not verify.
     */
    public Optional<SignedList> signed(ListRef ref) {
        return readers.atOneMoment(session -> ListRows.signed(session, ref));
    }
}
