package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Questions about kecamatan and their ranked lists. */
public final class KecamatanQueries {

    /**
     * The rank and the sum are taken over those who may still enter the list, read from the index alone; then one page of
     * all is cut out. The order is that of {@link id.usulanhub.domain.list.Ranking}.
     */
    private static final String RANKED = """
            WITH running AS (
              SELECT nomor, row_number() OVER ordered AS urutan, sum(anggaran) OVER ordered AS kumulatif,
                count(*) OVER (PARTITION BY skor, prioritas) AS equals
              FROM usulan
              WHERE kunci = ?1 AND tahun = ?2 AND withdrawn = 0 AND status IN ('BELUM', 'TERIMA')
              WINDOW ordered AS (ORDER BY skor DESC, prioritas, id ROWS UNBOUNDED PRECEDING))
            SELECT u.*, r.urutan, r.kumulatif, r.equals > 1 AS seri,
              json_array_length(u.state, '$.usulan.kurang') AS kurang
            FROM usulan u LEFT JOIN running r USING (nomor)
            WHERE u.kunci = ?1 AND u.tahun = ?2 AND u.withdrawn = 0
              AND u.status IN (SELECT value FROM json_each(?3))
            ORDER BY u.skor DESC, u.prioritas, u.id LIMIT ?4 OFFSET ?5""";

    private static final String TOTAL = """
            SELECT count(*) AS total FROM usulan
            WHERE kunci = ?1 AND tahun = ?2 AND withdrawn = 0 AND status IN (SELECT value FROM json_each(?3))""";
    private static final String RANK = """
            WITH running AS (
              SELECT id, row_number() OVER (ORDER BY skor DESC, prioritas, id) AS urutan, count(*) OVER () AS n
              FROM usulan WHERE kunci = ? AND tahun = ? AND withdrawn = 0 AND status IN ('BELUM', 'TERIMA'))
            SELECT urutan, n FROM running WHERE id = ?""";
    private static final String STANDING =
            "SELECT state FROM usulan WHERE kunci = ? AND tahun = ? AND withdrawn = 0 ORDER BY id";

    private final Readers readers;

    KecamatanQueries(Readers readers) {
        this.readers = readers;
    }

    /** Every kecamatan within {@code scope} that has an usulan or a pagu, by code. */
    public List<KecamatanOverview> all(KodeWilayah scope, int tahun) {
        return readers.atOneMoment(session -> Overviews.read(session, scope, tahun));
    }

    /** One kecamatan; zeros when the view knows nothing of it. */
    public KecamatanOverview one(KodeWilayah kecamatan, int tahun) {
        return all(kecamatan, tahun).stream()
                .filter(overview -> overview.kecamatan().equals(kecamatan))
                .findFirst()
                .orElseGet(() -> KecamatanOverview.empty(kecamatan));
    }

    /** One page of the ranked list. */
    public RankedPage ranked(RankedQuery query) {
        return readers.atOneMoment(session -> page(session, query));
    }

    /** Where one usulan stands among those that may still enter the list; empty when it is out of the running. */
    public Optional<Rank> rank(UsulanId usulan, KodeWilayah kecamatan, int tahun) {
        return readers.one(
                RANK, row -> new Rank(row.getInt("urutan"), row.getInt("n")), kecamatan.value(), tahun, usulan.value());
    }

    private static RankedPage page(Session session, RankedQuery query) {
        String kunci = query.kecamatan().value();
        String status = Columns.json(names(query.status()));
        SqlLedgerState state = new SqlLedgerState(session, new EventLog(session));
        OptionalLong pagu = state.pagu(query.kecamatan(), query.tahun());
        long total = session.one(TOTAL, row -> row.getLong("total"), kunci, query.tahun(), status)
                .orElseThrow();
        List<RankedUsulan> rows = session.all(
                RANKED,
                row -> ranked(row, pagu.orElse(-1)),
                kunci,
                query.tahun(),
                status,
                query.limit(),
                query.offset());
        return new RankedPage(rows, total, pagu);
    }

    private static List<String> names(Set<Status> status) {
        return Arrays.stream(Status.values())
                .filter(value -> status.isEmpty() || status.contains(value))
                .map(Status::name)
                .toList();
    }

    private static RankedUsulan ranked(ResultSet row, long pagu) throws SQLException {
        OptionalLong urutan = Columns.optional(row, "urutan");
        int prioritas = row.getInt("prioritas");
        return new RankedUsulan(
                urutan.isEmpty() ? null : (int) urutan.getAsLong(),
                Columns.usulan(row, "id"),
                row.getLong("version"),
                Status.valueOf(row.getString("status")),
                row.getString("nama_kamus"),
                row.getString("uraian"),
                row.getString("nama_skpd"),
                Columns.kode(row, "desa"),
                Columns.decimal(row, "volume"),
                row.getString("satuan"),
                row.getLong("anggaran"),
                row.getLong("skor"),
                prioritas == Integer.MAX_VALUE ? null : prioritas,
                row.getLong("kumulatif"),
                urutan.isPresent() && row.getLong("kumulatif") <= pagu,
                row.getBoolean("seri"),
                row.getInt("kurang"));
    }

    /** All that the list of a kecamatan is drafted from, read at one moment. */
    public Planning planning(KodeWilayah kecamatan, int tahun) {
        return readers.atOneMoment(session -> {
            SqlLedgerState state = new SqlLedgerState(session, new EventLog(session));
            List<UsulanState> usulan = session.all(
                    STANDING, row -> Columns.json(row.getString("state"), UsulanState.class), kecamatan.value(), tahun);
            return new Planning(
                    usulan,
                    SqlLedgerState.stored(session, kecamatan, tahun).orElse(null),
                    state.pagu(kecamatan, tahun),
                    state.newestListVersion(kecamatan, tahun));
        });
    }
}
