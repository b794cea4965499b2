package id.usulanhub.domain.ledger;

import id.usulanhub.domain.ledger.LedgerEvent.ListFinalised;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.wilayah.KodeWilayah;

/** The part of the fold that is about lists. */
final class ListFold {

    private ListFold() {}

    static Verdict finalised(LedgerState state, ListFinalised event) {
        PriorityList list = event.list().list();
        KodeWilayah key = event.meta().key();
        long expected = state.newestListVersion(key, event.meta().tahun()) + 1;
        if (!list.ref().kecamatan().equals(key)) {
            return Verdict.conflict("the list is of " + list.ref().kecamatan() + ", the ledger of " + key);
        }
        if (list.ref().version() != expected) {
            return Verdict.conflict("the next version of the list is " + expected + ", not "
                    + list.ref().version());
        }
        for (Item item : list.items()) {
            if (!standsAsAgreed(state, key, item)) {
                return Verdict.conflict("usulan " + item.usulan() + " changed while the list was being finalised");
            }
        }
        state.put(event.list());
        return Verdict.APPLIED;
    }

    private static boolean standsAsAgreed(LedgerState state, KodeWilayah key, Item item) {
        return state.usulan(key, item.usulan())
                .filter(usulan -> usulan.version() == item.usulanVersion())
                .filter(usulan -> usulan.status() == UsulanState.Status.TERIMA)
                .isPresent();
    }
}
