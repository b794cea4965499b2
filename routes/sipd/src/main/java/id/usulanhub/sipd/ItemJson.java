package id.usulanhub.sipd;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One item in SIPD's names, and the fingerprint by which both sides are compared. */
final class ItemJson {

    static final String SUMBER = "usulan-hub";

    /** SIPD's number for usulan aspirasi masyarakat. */
    private static final int ASPIRASI_MASYARAKAT = 8;

    /** Every member that is signed for: what else a target adds to a row is its own affair. */
    private static final List<String> FIELDS = List.of(
            "sumber",
            "sumber_id",
            "tahun",
            "kode_kecamatan",
            "kode_kelurahan",
            "revisi",
            "id_jenis_usul",
            "urutan_prioritas",
            "skor",
            "rincian_skor",
            "dalam_pagu",
            "kode_kamus",
            "giat_teks",
            "maksud_teks",
            "masalah",
            "alamat_teks",
            "volume",
            "satuan",
            "koefisien",
            "anggaran",
            "kode_skpd",
            "nama_skpd");

    private ItemJson() {}

    /** The item as it is sent; members without a value are absent. */
    static Map<String, Object> of(ListRef list, Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sumber", SUMBER);
        json.put("sumber_id", item.usulan().value());
        json.put("tahun", list.tahun());
        json.put("kode_kecamatan", list.kecamatan().value());
        json.put("kode_kelurahan", item.desa() == null ? null : item.desa().value());
        json.put("revisi", list.version());
        json.put("id_jenis_usul", ASPIRASI_MASYARAKAT);
        json.put("urutan_prioritas", item.urutan());
        json.put("skor", item.skor().total());
        json.put("rincian_skor", item.skor().rincian());
        json.put("dalam_pagu", item.dalamPagu());
        putWork(json, item);
        json.values().removeIf(value -> value == null);
        return json;
    }

    private static void putWork(Map<String, Object> json, Item item) {
        json.put("kode_kamus", item.pekerjaan().kodeKamus());
        json.put("giat_teks", item.pekerjaan().namaKamus());
        json.put("maksud_teks", item.pekerjaan().uraian());
        json.put("masalah", item.pekerjaan().masalah());
        json.put("alamat_teks", item.alamat());
        json.put("volume", item.volume());
        json.put("satuan", item.satuan());
        json.put("koefisien", koefisien(item));
        json.put("anggaran", item.anggaran());
        json.put("kode_skpd", item.pekerjaan().kodeSkpd());
        json.put("nama_skpd", item.pekerjaan().namaSkpd());
    }

    private static String koefisien(Item item) {
        return item.volume() == null || item.satuan() == null
                ? null
                : item.volume().toPlainString() + " " + item.satuan();
    }

    static String fingerprint(Map<String, Object> item) {
        return Sha256.hex(CanonicalJson.bytes(item));
    }

    /** The fingerprint of a row that the target holds, in whatever spelling it gives it. */
    static String fingerprint(JsonNode row, Aliases aliases) {
        Map<String, Object> signedFor = new LinkedHashMap<>();
        for (String field : FIELDS) {
            JsonNode value = aliases.value(row, field);
            if (!value.isMissingNode()) {
                signedFor.put(field, value);
            }
        }
        return fingerprint(signedFor);
    }
}
