package id.usulanhub.domain.ledger;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An official's decision on an usulan.
 *
 * @param tahap the stage that decides
 * @param putusan what it decides
 * @param alasan why; obligatory, and at least {@value #SHORTEST_ALASAN} characters, unless the decision is {@code TERIMA}
 * @param rekomendasi the stage's own figures, beside the proposer's; never null
 */
public record Keputusan(Tahap tahap, Putusan putusan, String alasan, Rekomendasi rekomendasi) {

    public static final int SHORTEST_ALASAN = 10;

    /** Who decides. The order in which they do is configuration, not this one. */
    public enum Tahap {
        DESA,
        MITRA,
        KECAMATAN,
        SKPD,
        TAPD
    }

    /** What is decided. */
    public enum Putusan {
        TERIMA,
        TERIMA_PERUBAHAN,
        KEMBALIKAN,
        TOLAK,
        BATAL
    }

    /**
     * What a stage recommends in place of the proposer's figures. A null leaves the figure as it stood.
     *
     * @param anggaran whole rupiah
     */
    public record Rekomendasi(BigDecimal volume, String satuan, Long anggaran, String kodeSkpd) {
        public static Rekomendasi none() {
            return new Rekomendasi(null, null, null, null);
        }
    }

    public Keputusan {
        Objects.requireNonNull(tahap);
        Objects.requireNonNull(putusan);
        Objects.requireNonNull(rekomendasi);
        alasan = alasan == null ? "" : alasan.strip();
    }

    /** Whether the reason is long enough for the decision. */
    public boolean hasItsReason() {
        return putusan == Putusan.TERIMA || alasan.length() >= SHORTEST_ALASAN;
    }

    /** Whether no recommended figure is below zero. */
    public boolean hasSoundFigures() {
        return (rekomendasi.anggaran() == null || rekomendasi.anggaran() >= 0)
                && (rekomendasi.volume() == null || rekomendasi.volume().signum() >= 0);
    }

    public boolean accepts() {
        return putusan == Putusan.TERIMA || putusan == Putusan.TERIMA_PERUBAHAN;
    }
}
