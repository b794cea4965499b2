package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.ListRef;
import java.util.List;

/**
 * What a look into SIPD found of one list, in numbers of items, as the ledger has it afterwards.
 *
 * @param incomplete why nothing could be concluded; empty when the look-up was whole and the list verified
 * @param items in the list
 * @param confirmed SIPD holds what was signed
 * @param waiting not sent yet, or to be sent again
 * @param superseded not to be sent any more, or since replaced: a newer version of the list is finalised
 * @param rejected refused by SIPD; a person has them
 * @param lost SIPD had said yes, and holds them no more
 * @param different SIPD holds something else under their key
 * @param duplicated rows in SIPD beyond one for each key, in the whole kecamatan
 * @param smuggled natural keys that SIPD holds under the hub's name although no finalised list sent them
 * @param unresolved of which nobody can say yet whether SIPD holds them
 */
public record ReconcileReport(
        ListRef list,
        String incomplete,
        int items,
        int confirmed,
        int waiting,
        int superseded,
        int rejected,
        int lost,
        int different,
        int duplicated,
        List<String> smuggled,
        int unresolved) {
    public ReconcileReport {
        smuggled = List.copyOf(smuggled);
    }

    /** Whether SIPD holds the whole list as it was signed, and nothing else under the hub's name. */
    public boolean isClean() {
        return incomplete.isEmpty() && confirmed == items && duplicated == 0 && smuggled.isEmpty();
    }
}
