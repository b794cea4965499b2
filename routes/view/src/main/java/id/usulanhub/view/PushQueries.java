package id.usulanhub.view;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions about what is on its way to SIPD. Items of a list for which a later version was pushed are superseded and are not sent any more. */
public final class PushQueries {

    PushQueries() {}

    /** Lists with items that may be sent now, and whose kecamatan has no attempt open. */
    public List<ListRef> listsDue(Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Items of the list that may be sent now, in order of priority. */
    public List<PushItem> due(ListRef list, Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Every item of the list, in order of priority. */
    public List<PushItem> items(ListRef list) {
        throw new UnsupportedOperationException();
    }

    /** Items of all lists in these states. */
    public List<PushItem> inState(Set<PushState> states) {
        throw new UnsupportedOperationException();
    }

    /** How many items of all lists stand in each state, superseded ones apart. */
    public Map<PushState, Long> counts() {
        throw new UnsupportedOperationException();
    }

    /** Attempts without an answer. */
    public List<OpenAttempt> open() {
        throw new UnsupportedOperationException();
    }

    /** The newest look into SIPD for the list. */
    public Optional<LastReconciliation> reconciliation(ListRef list) {
        throw new UnsupportedOperationException();
    }
}
