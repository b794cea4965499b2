package id.usulanhub.view;

import id.usulanhub.domain.list.ListRef;
import java.time.Instant;
import java.util.List;

/** What the newest look into SIPD found of one list; {@code smuggled} are natural keys that were not in it. */
public record LastReconciliation(
        ListRef list, Instant at, long same, long different, long missing, List<String> smuggled) {
    public LastReconciliation {
        smuggled = List.copyOf(smuggled);
    }
}
