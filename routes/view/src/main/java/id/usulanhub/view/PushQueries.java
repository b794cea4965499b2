package id.usulanhub.view;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.usulan.UsulanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions about what is on its way to SIPD. An item that also stands in a newer pushed list is superseded: it is not sent
 * any more and does not count as waiting.
 */
public final class PushQueries {

    private static final String MAY_BE_SENT = """
            (p.state = 'READY'
              OR (p.state IN ('RETRY', 'HELD') AND (p.not_before IS NULL OR p.not_before <= ?1)))
            """;
    private static final String LISTS_DUE = """
            SELECT DISTINCT p.kunci, p.tahun, p.version FROM push_current p
            WHERE NOT EXISTS (SELECT 1 FROM push_item o WHERE o.kunci = p.kunci AND o.state = 'SENDING') AND
            """ + MAY_BE_SENT + "ORDER BY p.kunci, p.tahun, p.version";
    private static final String DUE = """
            SELECT p.* FROM push_current p LEFT JOIN list_item i USING (kunci, tahun, version, usulan)
            WHERE p.kunci = ?2 AND p.tahun = ?3 AND p.version = ?4 AND
            """ + MAY_BE_SENT + "ORDER BY i.urutan, p.usulan LIMIT ?5";
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

    /** Lists with items that may be sent now, and whose kecamatan has no attempt open. */
    public List<ListRef> listsDue(Instant now) {
        return readers.all(LISTS_DUE, Columns::ref, Columns.nanos(now));
    }

    /** Items of the list that may be sent now, in order of priority. */
    public List<PushItem> due(ListRef list, Instant now, int limit) {
        return readers.all(
                DUE,
                Columns::pushItem,
                Columns.nanos(now),
                list.kecamatan().value(),
                list.tahun(),
                list.version(),
                limit);
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

    /** Attempts without an answer. */
    public List<OpenAttempt> open() {
        Map<String, List<PushItem>> attempts = new LinkedHashMap<>();
        for (PushItem item : inState(Set.of(PushState.SENDING))) {
            attempts.computeIfAbsent(item.attemptId(), id -> new ArrayList<>()).add(item);
        }
        return attempts.values().stream().map(PushQueries::open).toList();
    }

    private static OpenAttempt open(List<PushItem> items) {
        List<UsulanId> usulan = items.stream().map(PushItem::usulan).toList();
        return new OpenAttempt(items.getFirst().attemptId(), items.getFirst().list(), usulan);
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
