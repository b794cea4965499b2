package id.usulanhub.domain.list;

import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The finalised daftar usulan prioritas of one kecamatan: what is signed, and the only thing that is pushed.
 *
 * @param ref which list it is
 * @param finalisedAt by the hub's clock
 * @param finalisedBy the account, not the person's name
 * @param pagu pagu indikatif in whole rupiah at the time
 * @param total the items' amounts together, in whole rupiah
 * @param items in order of priority
 */
public record PriorityList(
        ListRef ref, Instant finalisedAt, String finalisedBy, long pagu, long total, List<Item> items) {

    /**
     * One line of the list.
     *
     * @param urutan 1 for the first
     * @param usulan the usulan, and the version of it that was agreed on
     * @param volume in {@code satuan}; null when not known
     * @param anggaran whole rupiah
     * @param skor the score that ranked it, and how it came about by criterion
     * @param dalamPagu whether it lies above the cut line
     */
    public record Item(
            int urutan,
            UsulanId usulan,
            long usulanVersion,
            Pekerjaan pekerjaan,
            KodeWilayah desa,
            String alamat,
            BigDecimal volume,
            String satuan,
            long anggaran,
            Skor skor,
            boolean dalamPagu) {}

    /** What is to be done and who answers for it. */
    public record Pekerjaan(
            String kodeKamus, String namaKamus, String uraian, String masalah, String kodeSkpd, String namaSkpd) {}

    public PriorityList {
        items = List.copyOf(items);
    }

    /** A score and how it came about, by the code of the criterion. */
    public record Skor(long total, Map<String, Long> rincian) {
        public Skor {
            rincian = Collections.unmodifiableMap(new TreeMap<>(rincian));
        }
    }
}
