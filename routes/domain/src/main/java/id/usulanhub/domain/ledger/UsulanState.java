package id.usulanhub.domain.ledger;

import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.usulan.Usulan;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where one usulan stands.
 *
 * @param usulan the newest version as its proposer sent it
 * @param version 1 for the first; a revision and a decision each add 1, so that whoever decides names what he saw
 * @param keputusan the decisions on the newest revision, in order; a revision starts anew
 * @param withdrawn whether it has left this ledger
 * @param takenBack whether it has because a person took it back, and not because it moved
 */
public record UsulanState(
        Usulan usulan, long version, List<Keputusan> keputusan, boolean withdrawn, boolean takenBack) {

    /** What may be said of it in one word. */
    public enum Status {
        BELUM,
        TERIMA,
        KEMBALIKAN,
        TOLAK,
        BATAL
    }

    public UsulanState {
        keputusan = List.copyOf(keputusan);
    }

    /** Of one that stands. */
    public UsulanState(Usulan usulan, long version, List<Keputusan> keputusan) {
        this(usulan, version, keputusan, false, false);
    }

    public Status status() {
        if (withdrawn) {
            return Status.BATAL;
        }
        if (keputusan.isEmpty()) {
            return Status.BELUM;
        }
        return switch (keputusan.getLast().putusan()) {
            case TERIMA, TERIMA_PERUBAHAN -> Status.TERIMA;
            case KEMBALIKAN -> Status.KEMBALIKAN;
            case TOLAK -> Status.TOLAK;
            case BATAL -> Status.BATAL;
        };
    }

    /** The newest recommended volume, else the proposer's; null when neither is known. */
    public BigDecimal volume() {
        return keputusan.reversed().stream()
                .map(k -> k.rekomendasi().volume())
                .filter(v -> v != null)
                .findFirst()
                .orElse(usulan.usul().volume());
    }

    /** The newest recommended unit, else the proposer's; null when neither is known. */
    public String satuan() {
        return keputusan.reversed().stream()
                .map(k -> k.rekomendasi().satuan())
                .filter(v -> v != null)
                .findFirst()
                .orElse(usulan.usul().satuan());
    }

    /** The newest recommended amount, else the proposer's, in whole rupiah; 0 when neither is known. */
    public long anggaran() {
        return keputusan.reversed().stream()
                .map(Keputusan::rekomendasi)
                .map(Rekomendasi::anggaran)
                .filter(v -> v != null)
                .findFirst()
                .orElse(usulan.usul().anggaran() == null ? 0L : usulan.usul().anggaran());
    }
}
