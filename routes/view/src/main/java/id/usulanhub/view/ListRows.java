package id.usulanhub.view;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.list.PriorityList.Pekerjaan;
import id.usulanhub.domain.list.PriorityList.Skor;
import id.usulanhub.domain.list.SignedList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A finalised list as rows, both ways. What is read is what the rows say, so that its signature is a check of them. */
final class ListRows {

    private static final String PUT_HEAD = """
            INSERT OR REPLACE INTO list (kunci, tahun, version, finalised_at, finalised_by, pagu, total, sha256, signature)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PUT_ITEM = """
            INSERT OR REPLACE INTO list_item (kunci, tahun, version, usulan, urutan, usulan_version,
              kode_kamus, nama_kamus, uraian, masalah, kode_skpd, nama_skpd,
              desa, alamat, volume, satuan, anggaran, skor, rincian, dalam_pagu)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CLEAR = "DELETE FROM list_item WHERE kunci = ? AND tahun = ? AND version = ?";
    private static final String HEAD = "SELECT * FROM list WHERE kunci = ? AND tahun = ? AND version = ?";
    private static final String ITEMS =
            "SELECT * FROM list_item WHERE kunci = ? AND tahun = ? AND version = ? ORDER BY urutan, usulan";

    private ListRows() {}

    /** Rows that stand in its place already were slipped in; they go. */
    static void put(Session session, SignedList signed) {
        PriorityList list = signed.list();
        session.run(
                CLEAR,
                list.ref().kecamatan().value(),
                list.ref().tahun(),
                list.ref().version());
        session.run(
                PUT_HEAD,
                list.ref().kecamatan().value(),
                list.ref().tahun(),
                list.ref().version(),
                list.finalisedAt().toString(),
                list.finalisedBy(),
                list.pagu(),
                list.total(),
                signed.sha256(),
                signed.signature());
        list.items().forEach(item -> put(session, list.ref(), item));
    }

    private static void put(Session session, ListRef ref, Item item) {
        Pekerjaan pekerjaan = item.pekerjaan();
        session.run(
                PUT_ITEM,
                ref.kecamatan().value(),
                ref.tahun(),
                ref.version(),
                item.usulan().value(),
                item.urutan(),
                item.usulanVersion(),
                pekerjaan.kodeKamus(),
                pekerjaan.namaKamus(),
                pekerjaan.uraian(),
                pekerjaan.masalah(),
                pekerjaan.kodeSkpd(),
                pekerjaan.namaSkpd(),
                Columns.text(item.desa()),
                item.alamat(),
                Columns.plain(item.volume()),
                item.satuan(),
                item.anggaran(),
                item.skor().total(),
                Columns.json(item.skor().rincian()),
                item.dalamPagu());
    }

    static Optional<SignedList> signed(Session session, ListRef ref) {
        Object[] key = {ref.kecamatan().value(), ref.tahun(), ref.version()};
        List<Item> items = session.all(ITEMS, ListRows::item, key);
        return session.one(HEAD, row -> signed(row, ref, items), key);
    }

    private static SignedList signed(ResultSet row, ListRef ref, List<Item> items) throws SQLException {
        PriorityList list = new PriorityList(
                ref,
                Instant.parse(row.getString("finalised_at")),
                row.getString("finalised_by"),
                row.getLong("pagu"),
                row.getLong("total"),
                items);
        return new SignedList(list, row.getString("sha256"), row.getString("signature"));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getInt("urutan"),
                Columns.usulan(row, "usulan"),
                row.getLong("usulan_version"),
                pekerjaan(row),
                Columns.kode(row, "desa"),
                row.getString("alamat"),
                Columns.decimal(row, "volume"),
                row.getString("satuan"),
                row.getLong("anggaran"),
                new Skor(row.getLong("skor"), Columns.rincian(row)),
                row.getBoolean("dalam_pagu"));
    }

    private static Pekerjaan pekerjaan(ResultSet row) throws SQLException {
        return new Pekerjaan(
                row.getString("kode_kamus"),
                row.getString("nama_kamus"),
                row.getString("uraian"),
                row.getString("masalah"),
                row.getString("kode_skpd"),
                row.getString("nama_skpd"));
    }
}
