package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.Map;

/**
 * Where one kecamatan stands.
 *
 * @param kecamatan the key of its ledger; a kabupaten for the usulan that have no kecamatan
 * @param usulan how many stand in each status; a status without any is absent
 * @param pagu pagu indikatif in whole rupiah; null when none is set
 * @param diterima the amounts of the accepted usulan together, in whole rupiah
 * @param listVersion the newest finalised version of its list; 0 when there is none
 * @param push how many items of that list stand in each state; empty before the push is asked for
 */
public record KecamatanOverview(
        KodeWilayah kecamatan,
        Map<Status, Long> usulan,
        Long pagu,
        long diterima,
        long listVersion,
        Map<PushState, Long> push) {
    public KecamatanOverview {
        usulan = Map.copyOf(usulan);
        push = Map.copyOf(push);
    }

    static KecamatanOverview empty(KodeWilayah kecamatan) {
        return new KecamatanOverview(kecamatan, Map.of(), null, 0, 0, Map.of());
    }

    /** All usulan that have not left the kecamatan. */
    public long total() {
        return usulan.values().stream().mapToLong(Long::longValue).sum();
    }
}
