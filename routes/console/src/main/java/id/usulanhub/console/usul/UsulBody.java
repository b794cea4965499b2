package id.usulanhub.console.usul;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.angka.Takaran;
import id.usulanhub.domain.kamus.KamusEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The submission that the form sends, as the connector {@code web-form} reads it. The same entries are the same bytes:
 * sending twice gives the same receipt.
 */
final class UsulBody {

    private static final BigDecimal MOST_RUPIAH = BigDecimal.valueOf(Long.MAX_VALUE);

    private UsulBody() {}

    /** @param berkas in an order that is always the same */
    static byte[] of(Entered entered, Chosen chosen, List<Berkas> berkas) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", entered.text("id"));
        body.put("tahun", chosen.tahun());
        put(body, "kecamatan", chosen.kecamatan().kode().value());
        put(body, "desa", chosen.desa() == null ? "" : chosen.desa().kode().value());
        put(body, "alamat", entered.text("alamat"));
        put(body, "kamus", chosen.kamus().kode());
        put(body, "usulan", entered.text("uraian"));
        put(body, "masalah", entered.text("masalah"));
        put(body, "volume", entered.text("volume"));
        put(body, "satuan", chosen.kamus().satuan());
        body.put("biaya", anggaran(entered, chosen.kamus()));
        body.put("atribut", atribut(entered, chosen.kamus()));
        body.put(
                "lampiran",
                berkas.isEmpty()
                        ? null
                        : berkas.stream().map(UsulBody::lampiran).toList());
        body.put("titik", titik(entered));
        body.put("pengusul", pengusul(entered));
        body.values().removeIf(value -> value == null);
        return Json.write(body);
    }

    /** The volume by the price of the kamus, in whole rupiah; empty where either is not known. */
    static Optional<Long> estimate(Entered entered, KamusEntry kamus) {
        return Takaran.read(entered.text("volume"))
                .map(Takaran::jumlah)
                .filter(volume -> kamus.hargaSatuan() > 0 && volume.signum() > 0)
                .map(volume -> volume.multiply(BigDecimal.valueOf(kamus.hargaSatuan())))
                .map(rupiah -> rupiah.setScale(0, RoundingMode.HALF_UP))
                .filter(rupiah -> rupiah.compareTo(MOST_RUPIAH) <= 0)
                .map(BigDecimal::longValueExact);
    }

    private static Object anggaran(Entered entered, KamusEntry kamus) {
        return kamus.hargaSatuan() > 0 ? estimate(entered, kamus).orElse(null) : blankToNull(entered.text("anggaran"));
    }

    private static Map<String, Object> atribut(Entered entered, KamusEntry kamus) {
        Map<String, Object> answers = new LinkedHashMap<>();
        kamus.syarat()
                .atribut()
                .forEach(asked -> put(answers, asked.nama(), entered.text(Entered.ATRIBUT + asked.nama())));
        return answers.isEmpty() ? null : answers;
    }

    private static Map<String, Object> lampiran(Berkas berkas) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("file", berkas.nama());
        reference.put("sha256", berkas.sha256());
        reference.put("size", berkas.ukuran());
        reference.put("mediaType", berkas.jenis());
        put(reference, "document", berkas.dokumen());
        return reference;
    }

    private static Map<String, Object> titik(Entered entered) {
        if (!entered.has("lat") && !entered.has("lng")) {
            return null;
        }
        Map<String, Object> titik = new LinkedHashMap<>();
        put(titik, "lat", Degrees.plain(entered.text("lat")));
        put(titik, "lng", Degrees.plain(entered.text("lng")));
        return titik;
    }

    /** Only with consent; without it nothing personal leaves the form. */
    private static Map<String, Object> pengusul(Entered entered) {
        if (!entered.has("setuju")) {
            return null;
        }
        Map<String, Object> pengusul = new LinkedHashMap<>();
        put(pengusul, "nama", entered.text("nama"));
        put(pengusul, "telepon", entered.text("kontak"));
        return pengusul.isEmpty() ? null : pengusul;
    }

    private static void put(Map<String, Object> body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }

    private static String blankToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
