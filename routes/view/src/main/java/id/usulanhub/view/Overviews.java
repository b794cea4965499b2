package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the overview of each kecamatan from the tables that know a part of it. */
final class Overviews {

    private static final String USULAN = """
            SELECT kunci, status, count(*) AS n, sum(anggaran) AS rupiah FROM usulan
            WHERE kunci >= ? AND kunci < ? AND tahun = ? AND withdrawn = 0 GROUP BY kunci, status""";
    private static final String PAGU = "SELECT kunci, rupiah FROM pagu WHERE kunci >= ? AND kunci < ? AND tahun = ?";
    private static final String LISTS = """
            SELECT kunci, max(version) AS newest FROM list
            WHERE kunci >= ? AND kunci < ? AND tahun = ? GROUP BY kunci""";
    private static final String PUSH = """
            SELECT kunci, version, state, count(*) AS n FROM push_item
            WHERE kunci >= ? AND kunci < ? AND tahun = ? GROUP BY kunci, version, state""";

    private final Map<String, Draft> drafts = new TreeMap<>();

    private Overviews() {}

    /** One overview while it is gathered. */
    private static final class Draft {
        private final Map<Status, Long> usulan = new EnumMap<>(Status.class);
        private final Map<PushState, Long> push = new EnumMap<>(PushState.class);
        private Long pagu;
        private long diterima;
        private long newest;

        private KecamatanOverview done(String kunci) {
            return new KecamatanOverview(new KodeWilayah(kunci), usulan, pagu, diterima, newest, push);
        }
    }

    static List<KecamatanOverview> read(Session session, KodeWilayah scope, int tahun) {
        Overviews overviews = new Overviews();
        Object[] where = {scope.value(), Columns.end(scope), tahun};
        session.each(USULAN, overviews::usulan, where);
        session.each(PAGU, row -> overviews.draft(row).pagu = row.getLong("rupiah"), where);
        session.each(LISTS, row -> overviews.draft(row).newest = row.getLong("newest"), where);
        session.each(PUSH, overviews::push, where);
        return overviews.drafts.entrySet().stream()
                .map(entry -> entry.getValue().done(entry.getKey()))
                .toList();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return drafts.computeIfAbsent(row.getString("kunci"), kunci -> new Draft());
    }

    private void usulan(ResultSet row) throws SQLException {
        Status status = Status.valueOf(row.getString("status"));
        draft(row).usulan.put(status, row.getLong("n"));
        if (status == Status.TERIMA) {
            draft(row).diterima = row.getLong("rupiah");
        }
    }

    private void push(ResultSet row) throws SQLException {
        Draft draft = draft(row);
        if (row.getLong("version") == draft.newest) {
            draft.push.put(PushState.valueOf(row.getString("state")), row.getLong("n"));
        }
    }
}
