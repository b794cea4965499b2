package id.usulanhub.view;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions about what is on its way to SIPD. An item that also stands in a newer pushed list is superseded: it is not sent
 * any more and does not count as waiting.
 */
public final class PushQueries {

    private static final String ITEMS = """
            SELECT p.* FROM push_item p LEFT JOIN list_item i USING (kunci, tahun, version, usulan)
            WHERE p.kunci = ? AND p.tahun = ? AND p.version = ? ORDER BY i.urutan, p.usulan""";
    private static final String IN_STATE = """
            SELECT * FROM push_item WHERE state IN (SELECT value FROM json_each(?))
            ORDER BY kunci, tahun, version, usulan""";
    private static final String COUNTS = "SELECT state, count(*) AS n FROM push_current GROUP BY state";
    private static final String RECONCILIATION =
            "SELECT * FROM reconciliation WHERE kunci = ? AND tahun = ? AND version = ?";

    private final Readers readers;

    PushQueries(Readers readers) {
        this.readers = readers;
    }

    /** Every item of the list, in order of priority; empty before the push is asked for. */
    public List<PushItem> items(ListRef list) {
        return readers.all(ITEMS, Columns::pushItem, list.kecamatan().value(), list.tahun(), list.version());
    }

    /** Items of all lists in these states, superseded ones among them. */
    public List<PushItem> inState(Set<PushState> states) {
        return readers.all(IN_STATE, Columns::pushItem, Columns.json(states));
    }

    /** How many items of all lists stand in each state, without superseded ones. A state without any is absent. */
    public Map<PushState, Long> counts() {
        Map<PushState, Long> counts = new EnumMap<>(PushState.class);
        readers.each(COUNTS, row -> counts.put(PushState.valueOf(row.getString("state")), row.getLong("n")));
        return counts;
    }

    /** The newest look into SIPD for the list. */
    public Optional<LastReconciliation> reconciliation(ListRef list) {
        return readers.one(
                RECONCILIATION, PushQueries::reconciliation, list.kecamatan().value(), list.tahun(), list.version());
    }

    private static LastReconciliation reconciliation(ResultSet row) throws SQLException {
        return new LastReconciliation(
                Columns.ref(row),
                Columns.millis(row, "at"),
                row.getLong("same"),
                row.getLong("different"),
                row.getLong("missing"),
                List.of(Columns.json(row.getString("smuggled"), String[].class)));
    }
}
