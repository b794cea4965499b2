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
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.usulan.SentInParts;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The fold of the ledger: {@code state' = apply(state, event)}. Deterministic, and idempotent by the event's id; it reads
 * no clock and no configuration, so that every node that has read the same events holds the same state.
 */
public final class Ledger {

    private static final String NOT_HERE = "the usulan is not in this ledger";

    private Ledger() {}

    /**
     * Folds one event into {@code state}, and says what that did. A conflict, too, is remembered: the same event later,
     * when it might apply, is a repeat and does nothing.
     */
    public static Verdict apply(LedgerState state, LedgerEvent event) {
        if (!state.remember(event.meta().id())) {
            return Verdict.REPEATED;
        }
        if (!isOfItsLedger(event)) {
            return Verdict.conflict(
                    "the event is not of the ledger " + event.meta().key());
        }
        return switch (event) {
            case UsulanNormalised e -> normalised(state, e);
            case UsulanWithdrawn e -> withdrawn(state, e);
            case UsulanDecided e -> decided(state, e);
            case PaguSet e -> paguSet(state, e);
            case CriteriaSet e -> criteriaSet(state, e);
            case ListFinalised e -> ListFold.finalised(state, e);
            case PushRequested e -> PushFold.requested(state, e);
            case PushSending e -> PushFold.sending(state, e);
            case PushAnswered e -> PushFold.answered(state, e);
            case PushReconciled e -> PushFold.reconciled(state, e);
        };
    }

    /** Only then has a kecamatan one order: no event may touch what another key's events tell of. */
    private static boolean isOfItsLedger(LedgerEvent event) {
        EventMeta meta = event.meta();
        return switch (event) {
            case UsulanNormalised e ->
                e.usulan().ledgerKey().equals(meta.key()) && e.usulan().tahun() == meta.tahun();
            case ListFinalised e -> isOf(meta, e.list().ref());
            case PushRequested e -> isOf(meta, e.list());
            case PushSending e -> isOf(meta, e.attempt().list());
            case PushAnswered e -> isOf(meta, e.list());
            case PushReconciled e -> isOf(meta, e.list());
            case UsulanWithdrawn e -> true;
            case UsulanDecided e -> true;
            case PaguSet e -> true;
            case CriteriaSet e -> true;
        };
    }

    private static boolean isOf(EventMeta meta, ListRef ref) {
        return ref.kecamatan().equals(meta.key()) && ref.tahun() == meta.tahun();
    }

    private static Verdict paguSet(LedgerState state, PaguSet event) {
        if (event.rupiah() < 0) {
            return Verdict.conflict("a pagu is not below zero");
        }
        state.pagu(event.meta().key(), event.meta().tahun(), event.rupiah());
        return Verdict.APPLIED;
    }

    private static Verdict criteriaSet(LedgerState state, CriteriaSet event) {
        state.criteria(event.meta().key(), event.meta().tahun(), event.criteria());
        return Verdict.APPLIED;
    }

    private static Verdict normalised(LedgerState state, UsulanNormalised event) {
        var known = state.usulan(event.meta().key(), event.usulan().id()).orElse(null);
        if (known == null || (known.withdrawn() && !staysTakenBack(event.usulan(), known))) {
            long version = known == null ? 1 : known.version() + 1;
            state.put(event.meta().key(), new UsulanState(event.usulan(), version, List.of()));
            return Verdict.APPLIED;
        }
        return revised(state, event, known);
    }

    /** What is sent anew, as a row again or as an edit, comes again; a part of what was taken back does not bring it. */
    private static boolean staysTakenBack(Usulan usulan, UsulanState known) {
        return known.takenBack() && SentInParts.areOfOneDocument(usulan, known.usulan());
    }

    /** A file that comes late takes nobody's decision back. */
    private static Verdict revised(LedgerState state, UsulanNormalised event, UsulanState known) {
        Usulan usulan = SentInParts.join(event.usulan(), known.usulan());
        if (known.usulan().saysTheSameAs(usulan)) {
            return Verdict.DUPLICATE;
        }
        List<Keputusan> decisions =
                SentInParts.differInFilesOnly(usulan, known.usulan()) ? known.keputusan() : List.of();
        state.put(
                event.meta().key(),
                new UsulanState(usulan, known.version() + 1, decisions, known.withdrawn(), known.takenBack()));
        return Verdict.APPLIED;
    }

    private static Verdict withdrawn(LedgerState state, UsulanWithdrawn event) {
        var known = state.usulan(event.meta().key(), event.usulan()).orElse(null);
        if (known == null || known.withdrawn()) {
            return Verdict.conflict(NOT_HERE);
        }
        boolean takenBack = event.expectedVersion() != null;
        Verdict mayGo = takenBack ? mayGo(state, event, known) : Verdict.APPLIED;
        if (mayGo.equals(Verdict.APPLIED)) {
            state.put(
                    event.meta().key(),
                    new UsulanState(known.usulan(), known.version() + 1, known.keputusan(), true, takenBack));
        }
        return mayGo;
    }

    /** What was signed stays: nobody takes back what others were promised. */
    private static Verdict mayGo(LedgerState state, UsulanWithdrawn event, UsulanState known) {
        if (known.version() != event.expectedVersion()) {
            return Verdict.conflict(
                    "the usulan is at version " + known.version() + ", not at version " + event.expectedVersion());
        }
        if (event.alasan().isBlank()) {
            return Verdict.conflict("the withdrawal lacks its reason");
        }
        long listed = listed(state, event.meta().key(), known.usulan());
        return listed == 0 ? Verdict.APPLIED : Verdict.conflict("the usulan stands in the finalised list " + listed);
    }

    /** The newest finalised list that holds it; 0 when none does. */
    private static long listed(LedgerState state, KodeWilayah key, Usulan usulan) {
        return LongStream.rangeClosed(1, state.newestListVersion(key, usulan.tahun()))
                .filter(version -> state.list(new ListRef(usulan.tahun(), key, version)).stream()
                        .flatMap(list -> list.list().items().stream())
                        .anyMatch(item -> item.usulan().equals(usulan.id())))
                .max()
                .orElse(0);
    }

    private static Verdict decided(LedgerState state, UsulanDecided event) {
        var known = state.usulan(event.meta().key(), event.usulan()).orElse(null);
        if (known == null || known.withdrawn()) {
            return Verdict.conflict(NOT_HERE);
        }
        if (known.version() != event.expectedVersion()) {
            return Verdict.conflict("the usulan is at version " + known.version() + ", the decision was on version "
                    + event.expectedVersion());
        }
        if (!event.keputusan().hasItsReason()) {
            return Verdict.conflict("the decision lacks its reason");
        }
        if (!event.keputusan().hasSoundFigures()) {
            return Verdict.conflict("the decision recommends a figure below zero");
        }
        List<Keputusan> decisions = new ArrayList<>(known.keputusan());
        decisions.add(event.keputusan());
        state.put(event.meta().key(), new UsulanState(known.usulan(), known.version() + 1, decisions));
        return Verdict.APPLIED;
    }
}
