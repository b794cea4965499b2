package id.usulanhub.domain.push;

import id.usulanhub.domain.usulan.UsulanId;
import java.util.List;

/**
 * What a look into SIPD found of one list.
 *
 * @param items one finding for each item of the list, but none where nothing can be said yet: an UNKNOWN that may still
 *     be arriving
 * @param smuggled natural keys of what SIPD holds under this list's name though it is not in it: an alarm, never an
 *     automatic delete
 */
public record Reconciliation(List<Found> items, List<String> smuggled) {

    /** What was found of one item. {@code idSipd} is empty when it is missing. */
    public record Found(UsulanId usulan, Finding finding, String idSipd) {}

    /** How what SIPD holds compares with what was signed. */
    public enum Finding {
        SAME,
        DIFFERENT,
        MISSING
    }

    public Reconciliation {
        items = List.copyOf(items);
        smuggled = List.copyOf(smuggled);
    }
}
