package id.usulanhub.view;

import id.usulanhub.domain.ledger.LedgerState;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList.Skor;
import id.usulanhub.domain.list.Ranking;
import id.usulanhub.domain.list.Scoring;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The state of the fold in the view's tables, with the score of each usulan beside it. */
final class SqlLedgerState implements LedgerState {

    private static final String USULAN = "SELECT state FROM usulan WHERE id = ? AND kunci = ?";
    private static final String PUT_USULAN = """
            INSERT INTO usulan (id, kunci, tahun, version, status, withdrawn, since, skor, rincian, prioritas, anggaran,
              nama_kamus, uraian, nama_skpd, desa, volume, satuan, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id, kunci) DO UPDATE SET tahun = excluded.tahun, version = excluded.version,
              status = excluded.status, withdrawn = excluded.withdrawn, since = excluded.since,
              skor = excluded.skor, rincian = excluded.rincian, prioritas = excluded.prioritas,
              anggaran = excluded.anggaran, nama_kamus = excluded.nama_kamus, uraian = excluded.uraian,
              nama_skpd = excluded.nama_skpd, desa = excluded.desa, volume = excluded.volume,
              satuan = excluded.satuan, state = excluded.state""";
    private static final String PAGU = "SELECT rupiah FROM pagu WHERE kunci = ? AND tahun = ?";
    private static final String PUT_PAGU = "INSERT OR REPLACE INTO pagu (kunci, tahun, rupiah) VALUES (?, ?, ?)";
    private static final String CRITERIA = "SELECT criteria FROM criteria WHERE kunci = ? AND tahun = ?";
    private static final String PUT_CRITERIA =
            "INSERT OR REPLACE INTO criteria (kunci, tahun, criteria) VALUES (?, ?, ?)";
    private static final String OF_KECAMATAN = "SELECT state FROM usulan WHERE kunci = ? AND tahun = ?";
    private static final String RESCORE = "UPDATE usulan SET skor = ?, rincian = ? WHERE id = ? AND kunci = ?";
    private static final String NEWEST =
            "SELECT coalesce(max(version), 0) AS newest FROM list WHERE kunci = ? AND tahun = ?";
    private static final String PUSH_ITEM =
            "SELECT * FROM push_item WHERE kunci = ? AND tahun = ? AND version = ? AND usulan = ?";
    private static final String PUT_PUSH_ITEM = """
            INSERT OR REPLACE INTO push_item (kunci, tahun, version, usulan,
              state, attempts, attempt_id, id_sipd, pesan, not_before, since)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private record YearKey(KodeWilayah key, int tahun) {}

    private final Session session;
    private final EventLog events;
    private final Map<YearKey, Optional<Criteria>> criteria = new HashMap<>();

    SqlLedgerState(Session session, EventLog events) {
        this.session = session;
        this.events = events;
    }

    @Override
    public boolean remember(String eventId) {
        return events.remember(eventId);
    }

    @Override
    public Optional<UsulanState> usulan(KodeWilayah key, UsulanId id) {
        return session.one(USULAN, SqlLedgerState::state, id.value(), key.value());
    }

    private static UsulanState state(ResultSet row) throws SQLException {
        return Columns.json(row.getString("state"), UsulanState.class);
    }

    @Override
    public void put(KodeWilayah key, UsulanState state) {
        Usulan usulan = state.usulan();
        Skor skor = Scoring.skor(state, criteria(key, usulan.tahun()).orElse(null));
        session.run(
                PUT_USULAN,
                usulan.id().value(),
                key.value(),
                usulan.tahun(),
                state.version(),
                state.status().name(),
                state.withdrawn(),
                events.at(),
                skor.total(),
                Columns.json(skor.rincian()),
                Ranking.rankOf(state),
                state.anggaran(),
                usulan.pekerjaan().namaKamus(),
                usulan.usul().uraian(),
                usulan.pekerjaan().namaSkpd(),
                Columns.text(usulan.lokasi().desa()),
                Columns.plain(state.volume()),
                state.satuan(),
                Columns.json(state));
    }

    @Override
    public OptionalLong pagu(KodeWilayah key, int tahun) {
        return session.one(PAGU, row -> OptionalLong.of(row.getLong("rupiah")), key.value(), tahun)
                .orElse(OptionalLong.empty());
    }

    @Override
    public void pagu(KodeWilayah key, int tahun, long rupiah) {
        session.run(PUT_PAGU, key.value(), tahun, rupiah);
    }

    private Optional<Criteria> criteria(KodeWilayah key, int tahun) {
        return criteria.computeIfAbsent(new YearKey(key, tahun), k -> stored(session, key, tahun));
    }

    static Optional<Criteria> stored(Session session, KodeWilayah key, int tahun) {
        return session.one(
                CRITERIA, row -> Columns.json(row.getString("criteria"), Criteria.class), key.value(), tahun);
    }

    /** New criteria are rare, and they alone change the scores of a whole kecamatan. */
    @Override
    public void criteria(KodeWilayah key, int tahun, Criteria value) {
        session.run(PUT_CRITERIA, key.value(), tahun, Columns.json(value));
        criteria.put(new YearKey(key, tahun), Optional.of(value));
        List<UsulanState> all = session.all(OF_KECAMATAN, SqlLedgerState::state, key.value(), tahun);
        for (UsulanState state : all) {
            Skor skor = Scoring.skor(state, value);
            String id = state.usulan().id().value();
            session.run(RESCORE, skor.total(), Columns.json(skor.rincian()), id, key.value());
        }
    }

    @Override
    public long newestListVersion(KodeWilayah key, int tahun) {
        return session.one(NEWEST, row -> row.getLong("newest"), key.value(), tahun)
                .orElse(0L);
    }

    @Override
    public Optional<SignedList> list(ListRef ref) {
        return ListRows.signed(session, ref);
    }

    @Override
    public void put(SignedList list) {
        ListRows.put(session, list);
    }

    @Override
    public Optional<PushItem> pushItem(ListRef list, UsulanId usulan) {
        return session.one(
                PUSH_ITEM, Columns::pushItem, list.kecamatan().value(), list.tahun(), list.version(), usulan.value());
    }

    @Override
    public void put(PushItem item) {
        session.run(
                PUT_PUSH_ITEM,
                item.list().kecamatan().value(),
                item.list().tahun(),
                item.list().version(),
                item.usulan().value(),
                item.state().name(),
                item.attempts(),
                item.attemptId(),
                item.idSipd(),
                item.pesan(),
                Columns.nanos(item.notBefore()),
                events.at());
    }
}
