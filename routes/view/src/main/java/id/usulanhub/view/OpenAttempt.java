package id.usulanhub.view;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.usulan.UsulanId;
import java.util.List;

/** An attempt that is in the ledger and has no answer yet, with the items that are still SENDING. */
public record OpenAttempt(String attemptId, ListRef list, List<UsulanId> items) {
    public OpenAttempt {
        items = List.copyOf(items);
    }
}
