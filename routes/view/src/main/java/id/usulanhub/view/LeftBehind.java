package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;

/**
 * What stands of an usulan that a corrected file no longer names.
 *
 * @param kunci the ledger in which it stands or last stood
 * @param version what a withdrawal must name
 * @param status BATAL when it is withdrawn
 * @param listed the newest finalised list that holds it; 0 when none does
 * @param newest the batch of its newest submission; empty when that came in no file
 */
public record LeftBehind(UsulanId usulan, KodeWilayah kunci, long version, Status status, long listed, String newest) {

    /** Whether whoever may do so can still take it back: it stands, in no list, and nothing else has named it since. */
    public boolean canBeWithdrawn(String followed) {
        return status != Status.BATAL && listed == 0 && newest.equals(followed);
    }
}
