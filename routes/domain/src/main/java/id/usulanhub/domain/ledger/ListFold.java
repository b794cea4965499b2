package id.usulanhub.domain.ledger;

import id.usulanhub.domain.ledger.LedgerEvent.ListFinalised;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The part of the fold that is about lists. It checks what a list rests on: versions, statuses, amounts. It does not rank
 * again, because the fold of an old event must not change when the way of ranking does.
 */
final class ListFold {

    private ListFold() {}

    static Verdict finalised(LedgerState state, ListFinalised event) {
        return objection(state, event).map(Verdict::conflict).orElseGet(() -> {
            state.put(event.list());
            return Verdict.APPLIED;
        });
    }

    private static Optional<String> objection(LedgerState state, ListFinalised event) {
        PriorityList list = event.list().list();
        KodeWilayah key = event.meta().key();
        int tahun = event.meta().tahun();
        long expected = state.newestListVersion(key, tahun) + 1;
        if (list.ref().version() != expected) {
            return Optional.of("the next version of the list is " + expected + ", not "
                    + list.ref().version());
        }
        if (list.pagu() != state.pagu(key, tahun).orElse(0)) {
            return Optional.of("the pagu changed while the list was being finalised");
        }
        return objectionToItems(state, key, list);
    }

    private static Optional<String> objectionToItems(LedgerState state, KodeWilayah key, PriorityList list) {
        Set<UsulanId> seen = new HashSet<>();
        long total = 0;
        for (Item item : list.items()) {
            if (!seen.add(item.usulan()) || item.urutan() != seen.size()) {
                return Optional.of("usulan " + item.usulan() + " stands twice, or not in its place");
            }
            if (!standsAsAgreed(state, key, item)) {
                return Optional.of("usulan " + item.usulan() + " changed while the list was being finalised");
            }
            total = Math.addExact(total, item.anggaran());
        }
        return total == list.total() ? Optional.empty() : Optional.of("the items' amounts do not add up to the total");
    }

    private static boolean standsAsAgreed(LedgerState state, KodeWilayah key, Item item) {
        return state.usulan(key, item.usulan())
                .filter(usulan -> usulan.version() == item.usulanVersion())
                .filter(usulan -> usulan.status() == UsulanState.Status.TERIMA)
                .filter(usulan -> usulan.anggaran() == item.anggaran())
                .isPresent();
    }
}
