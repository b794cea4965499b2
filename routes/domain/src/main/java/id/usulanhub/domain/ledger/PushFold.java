package id.usulanhub.domain.ledger;

import id.usulanhub.domain.ledger.LedgerEvent.PushAnswered;
import id.usulanhub.domain.ledger.LedgerEvent.PushReconciled;
import id.usulanhub.domain.ledger.LedgerEvent.PushRequested;
import id.usulanhub.domain.ledger.LedgerEvent.PushSending;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.push.ItemAnswer;
import id.usulanhub.domain.push.PushAttempt;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.Reconciliation.Found;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import java.util.Optional;
import java.util.Set;

/** The part of the fold that is about the way to SIPD. */
final class PushFold {

    private PushFold() {}

    /**
     * Asked for the first time, every item becomes ready. Asked again, what SIPD refused becomes ready once more: asking is
     * how the person says that he has looked. What is unknown stays so. What came out of SIPD is not sent. An older list than the newest would put SIPD back.
     */
    static Verdict requested(LedgerState state, PushRequested event) {
        ListRef ref = event.list();
        var list = state.list(ref).orElse(null);
        if (list == null) {
            return Verdict.conflict("there is no finalised list " + ref);
        }
        long newest = state.newestListVersion(ref.kecamatan(), ref.tahun());
        if (newest != ref.version()) {
            return Verdict.conflict("list " + ref + " is no longer the newest: version " + newest + " is");
        }
        for (Item item : list.list().items()) {
            if (!cameFromSipd(state, ref, item.usulan())) {
                makeReady(state, ref, item.usulan());
            }
        }
        return Verdict.APPLIED;
    }

    /** What came out of SIPD would stand there twice under another key. */
    private static boolean cameFromSipd(LedgerState state, ListRef ref, UsulanId usulan) {
        return state.usulan(ref.kecamatan(), usulan)
                .map(UsulanState::usulan)
                .filter(Usulan::cameFromSipd)
                .isPresent();
    }

    private static void makeReady(LedgerState state, ListRef ref, UsulanId usulan) {
        PushItem item = state.pushItem(ref, usulan).orElse(null);
        if (item == null) {
            state.put(PushItem.ready(ref, usulan));
        } else if (item.state() == PushState.REJECTED) {
            state.put(item.in(PushState.READY, ""));
        }
    }

    static Verdict sending(LedgerState state, PushSending event) {
        PushAttempt attempt = event.attempt();
        if (attempt.items().isEmpty() || attempt.items().size() > PushAttempt.MOST_ITEMS) {
            return Verdict.conflict("an attempt has 1 to " + PushAttempt.MOST_ITEMS + " items");
        }
        if (Set.copyOf(attempt.items()).size() < attempt.items().size()) {
            return Verdict.conflict("attempt " + attempt.id() + " names an usulan twice");
        }
        for (UsulanId usulan : attempt.items()) {
            if (sendable(state, attempt.list(), usulan).isEmpty()) {
                return Verdict.conflict("usulan " + usulan + " of list " + attempt.list() + " may not be sent now");
            }
        }
        for (UsulanId usulan : attempt.items()) {
            sendable(state, attempt.list(), usulan).ifPresent(item -> state.put(item.sending(attempt.id())));
        }
        return Verdict.APPLIED;
    }

    /** An item that also stands in a newer pushed list is superseded: sent now, it would put SIPD back. */
    private static Optional<PushItem> sendable(LedgerState state, ListRef ref, UsulanId usulan) {
        long newest = state.newestListVersion(ref.kecamatan(), ref.tahun());
        boolean superseded = newest > ref.version()
                && state.pushItem(new ListRef(ref.tahun(), ref.kecamatan(), newest), usulan)
                        .isPresent();
        return superseded
                ? Optional.empty()
                : state.pushItem(ref, usulan).filter(item -> item.state().maySend());
    }

    static Verdict answered(LedgerState state, PushAnswered event) {
        boolean applied = false;
        for (ItemAnswer answer : event.answers()) {
            applied |= answered(state, event, answer);
        }
        return applied ? Verdict.APPLIED : Verdict.conflict("attempt " + event.attemptId() + " is no longer open");
    }

    /** An answer comes late when the item has become UNKNOWN; then only a yes still counts, the rest is for a look-up. */
    private static boolean answered(LedgerState state, PushAnswered event, ItemAnswer answer) {
        Optional<PushItem> open = state.pushItem(event.list(), answer.usulan())
                .filter(item -> item.attemptId().equals(event.attemptId()))
                .filter(item -> PushState.SENDING.next().contains(answer.state())
                        && item.state().next().contains(answer.state()));
        open.ifPresent(item -> state.put(item.answered(answer)));
        return open.isPresent();
    }

    static Verdict reconciled(LedgerState state, PushReconciled event) {
        for (Found found : event.findings().items()) {
            state.pushItem(event.list(), found.usulan()).ifPresent(item -> state.put(after(item, found)));
        }
        return Verdict.APPLIED;
    }

    /** An item that is missing although SIPD said yes has drifted; one whose fate was unknown may be sent again. */
    private static PushItem after(PushItem item, Found found) {
        PushState wanted = switch (found.finding()) {
            case SAME -> PushState.CONFIRMED;
            case DIFFERENT -> PushState.DRIFT;
            case MISSING -> item.state() == PushState.UNKNOWN ? PushState.READY : PushState.DRIFT;
        };
        return item.state().next().contains(wanted) ? item.in(wanted, found.idSipd()) : item;
    }
}
