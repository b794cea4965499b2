package id.usulanhub.domain.ledger;

import id.usulanhub.domain.ledger.LedgerEvent.PushAnswered;
import id.usulanhub.domain.ledger.LedgerEvent.PushReconciled;
import id.usulanhub.domain.ledger.LedgerEvent.PushRequested;
import id.usulanhub.domain.ledger.LedgerEvent.PushSending;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.push.ItemAnswer;
import id.usulanhub.domain.push.PushAttempt;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.Reconciliation.Found;
import id.usulanhub.domain.usulan.UsulanId;

/** The part of the fold that is about the way to SIPD. */
final class PushFold {

    private PushFold() {}

    static Verdict requested(LedgerState state, PushRequested event) {
        var list = state.list(event.list()).orElse(null);
        if (list == null) {
            return Verdict.conflict("there is no finalised list " + event.list());
        }
        for (Item item : list.list().items()) {
            var known = state.pushItem(event.list(), item.usulan()).orElse(null);
            if (known == null) {
                state.put(new PushItem(event.list(), item.usulan(), PushState.READY, 0, "", "", "", null));
            } else if (known.state() == PushState.REJECTED) {
                state.put(readyAgain(known));
            }
        }
        return Verdict.APPLIED;
    }

    /** Who asks again for a list has looked at what SIPD refused. */
    private static PushItem readyAgain(PushItem item) {
        return new PushItem(
                item.list(),
                item.usulan(),
                PushState.READY,
                item.attempts(),
                item.attemptId(),
                item.idSipd(),
                item.pesan(),
                null);
    }

    static Verdict sending(LedgerState state, PushSending event) {
        PushAttempt attempt = event.attempt();
        for (UsulanId usulan : attempt.items()) {
            PushItem item = state.pushItem(attempt.list(), usulan).orElse(null);
            if (item == null || !item.state().maySend()) {
                return Verdict.conflict("usulan " + usulan + " of list " + attempt.list() + " may not be sent now");
            }
        }
        for (UsulanId usulan : attempt.items()) {
            PushItem item = state.pushItem(attempt.list(), usulan).orElseThrow();
            state.put(new PushItem(
                    item.list(),
                    usulan,
                    PushState.SENDING,
                    item.attempts() + 1,
                    attempt.id(),
                    item.idSipd(),
                    "",
                    null));
        }
        return Verdict.APPLIED;
    }

    static Verdict answered(LedgerState state, PushAnswered event) {
        boolean applied = false;
        for (ItemAnswer answer : event.answers()) {
            applied |= answered(state, event, answer);
        }
        return applied ? Verdict.APPLIED : Verdict.conflict("attempt " + event.attemptId() + " is no longer open");
    }

    private static boolean answered(LedgerState state, PushAnswered event, ItemAnswer answer) {
        PushItem item = state.pushItem(event.list(), answer.usulan()).orElse(null);
        if (item == null
                || !item.attemptId().equals(event.attemptId())
                || !item.state().next().contains(answer.state())) {
            return false;
        }
        state.put(new PushItem(
                item.list(),
                item.usulan(),
                answer.state(),
                item.attempts(),
                item.attemptId(),
                answer.idSipd().isEmpty() ? item.idSipd() : answer.idSipd(),
                answer.pesan(),
                answer.notBefore()));
        return true;
    }

    static Verdict reconciled(LedgerState state, PushReconciled event) {
        for (Found found : event.findings().items()) {
            state.pushItem(event.list(), found.usulan()).ifPresent(item -> state.put(after(item, found)));
        }
        return Verdict.APPLIED;
    }

    /** An item that is missing although SIPD said yes has drifted; one whose fate was unknown may be sent again. */
    private static PushItem after(PushItem item, Found found) {
        PushState state = afterFinding(item.state(), found);
        String idSipd = found.idSipd().isEmpty() ? item.idSipd() : found.idSipd();
        return new PushItem(
                item.list(), item.usulan(), state, item.attempts(), item.attemptId(), idSipd, item.pesan(), null);
    }

    private static PushState afterFinding(PushState state, Found found) {
        PushState wanted = switch (found.finding()) {
            case SAME -> PushState.CONFIRMED;
            case DIFFERENT -> PushState.DRIFT;
            case MISSING -> state == PushState.UNKNOWN ? PushState.READY : PushState.DRIFT;
        };
        return state.next().contains(wanted) ? wanted : state;
    }
}
