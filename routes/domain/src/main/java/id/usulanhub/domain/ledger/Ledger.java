package id.usulanhub.domain.ledger;

import id.usulanhub.domain.ledger.LedgerEvent.CriteriaSet;
import id.usulanhub.domain.ledger.LedgerEvent.ListFinalised;
import id.usulanhub.domain.ledger.LedgerEvent.PaguSet;
import id.usulanhub.domain.ledger.LedgerEvent.PushAnswered;
import id.usulanhub.domain.ledger.LedgerEvent.PushReconciled;
import id.usulanhub.domain.ledger.LedgerEvent.PushRequested;
import id.usulanhub.domain.ledger.LedgerEvent.PushSending;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanDecided;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanWithdrawn;
import java.util.ArrayList;
import java.util.List;

/**
 * The fold of the ledger: {@code state' = apply(state, event)}. Deterministic, and idempotent by the event's id; it reads
 * no clock and no configuration, so that every node that has read the same events holds the same state.
 */
public final class Ledger {

    private Ledger() {}

    /** Folds one event into {@code state}, and says what that did. */
    public static Verdict apply(LedgerState state, LedgerEvent event) {
        if (!state.remember(event.meta().id())) {
            return Verdict.REPEATED;
        }
        return switch (event) {
            case UsulanNormalised e -> normalised(state, e);
            case UsulanWithdrawn e -> withdrawn(state, e);
            case UsulanDecided e -> decided(state, e);
            case PaguSet e -> {
                state.pagu(e.meta().key(), e.meta().tahun(), e.rupiah());
                yield Verdict.APPLIED;
            }
            case CriteriaSet e -> {
                state.criteria(e.meta().key(), e.meta().tahun(), e.criteria());
                yield Verdict.APPLIED;
            }
            case ListFinalised e -> ListFold.finalised(state, e);
            case PushRequested e -> PushFold.requested(state, e);
            case PushSending e -> PushFold.sending(state, e);
            case PushAnswered e -> PushFold.answered(state, e);
            case PushReconciled e -> PushFold.reconciled(state, e);
        };
    }

    private static Verdict normalised(LedgerState state, UsulanNormalised event) {
        var known = state.usulan(event.meta().key(), event.usulan().id()).orElse(null);
        if (known != null && !known.withdrawn() && known.usulan().saysTheSameAs(event.usulan())) {
            return Verdict.DUPLICATE;
        }
        long version = known == null ? 1 : known.version() + 1;
        state.put(event.meta().key(), new UsulanState(event.usulan(), version, List.of(), false));
        return Verdict.APPLIED;
    }

    private static Verdict withdrawn(LedgerState state, UsulanWithdrawn event) {
        var known = state.usulan(event.meta().key(), event.usulan()).orElse(null);
        if (known == null) {
            return Verdict.conflict("the usulan is not in this ledger");
        }
        state.put(event.meta().key(), new UsulanState(known.usulan(), known.version() + 1, known.keputusan(), true));
        return Verdict.APPLIED;
    }

    private static Verdict decided(LedgerState state, UsulanDecided event) {
        var known = state.usulan(event.meta().key(), event.usulan()).orElse(null);
        if (known == null || known.withdrawn()) {
            return Verdict.conflict("the usulan is not in this ledger");
        }
        if (known.version() != event.expectedVersion()) {
            return Verdict.conflict("the usulan is at version " + known.version() + ", the decision was on version "
                    + event.expectedVersion());
        }
        if (!event.keputusan().hasItsReason()) {
            return Verdict.conflict("the decision lacks its reason");
        }
        List<Keputusan> decisions = new ArrayList<>(known.keputusan());
        decisions.add(event.keputusan());
        state.put(event.meta().key(), new UsulanState(known.usulan(), known.version() + 1, decisions, false));
        return Verdict.APPLIED;
    }
}
