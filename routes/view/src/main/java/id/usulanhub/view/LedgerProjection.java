package id.usulanhub.view;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.ledger.Ledger;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.LedgerEvent.PushAnswered;
import id.usulanhub.domain.ledger.LedgerEvent.PushReconciled;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanDecided;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.Reconciliation.Finding;
import id.usulanhub.domain.push.Reconciliation.Found;

/** Folds the events of the ledger into the view. */
final class LedgerProjection {

    private static final String RECONCILED = """
            INSERT OR REPLACE INTO reconciliation (kunci, tahun, version, at, same, different, missing, smuggled)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Session session;
    private final Fates fates;
    private final Replays replays;
    private final Pace pace;
    private final EventLog events;
    private final SqlLedgerState state;

    LedgerProjection(Session session, Fates fates, Replays replays, Pace pace) {
        this.session = session;
        this.fates = fates;
        this.replays = replays;
        this.pace = pace;
        this.events = new EventLog(session);
        this.state = new SqlLedgerState(session, events);
    }

    /** Folds the event of a record, and returns it. */
    LedgerEvent project(ViewRecord record) {
        LedgerEvent event = Json.readEvent(record.value());
        events.reading(event);
        Verdict verdict = Ledger.apply(state, event);
        events.judged(verdict);
        if (verdict.kind() != Verdict.Kind.REPEATED) {
            follow(event, verdict, record.timestampMillis());
        }
        return event;
    }

    private void follow(LedgerEvent event, Verdict verdict, long atMillis) {
        boolean applied = verdict.equals(Verdict.APPLIED);
        switch (event) {
            case UsulanNormalised e when e.wasReplayed() -> replayed(e, verdict, atMillis);
            case UsulanNormalised e -> normalised(e, verdict, atMillis);
            case UsulanDecided e when applied -> pace.did("verify", 1, atMillis);
            case PushAnswered e when applied -> pace.did("push", acked(e), atMillis);
            case PushReconciled e when applied -> reconciled(e);
            default -> {
                // The fold has done all there is to do.
            }
        }
    }

    /** A conflict leaves the record waiting, which is seen: it is a defect of the stage that wrote the event. */
    private void normalised(UsulanNormalised event, Verdict verdict, long atMillis) {
        if (verdict.kind() == Verdict.Kind.CONFLICT) {
            return;
        }
        boolean applied = verdict.kind() == Verdict.Kind.APPLIED;
        RawId id = RawId.of(event.usulan().origin().rawId());
        fates.byLedger(id, applied ? Fate.ACCEPTED : Fate.DUPLICATE, atMillis);
        pace.did("normalise", 1, atMillis);
        pace.did("aggregate", applied ? 1 : 0, atMillis);
    }

    private void replayed(UsulanNormalised event, Verdict verdict, long atMillis) {
        if (verdict.kind() != Verdict.Kind.CONFLICT) {
            boolean applied = verdict.kind() == Verdict.Kind.APPLIED;
            replays.normalised(event, applied ? Fate.ACCEPTED : Fate.DUPLICATE, atMillis);
        }
    }

    private static long acked(PushAnswered event) {
        return event.answers().stream()
                .filter(answer -> answer.state() == PushState.ACKED)
                .count();
    }

    private void reconciled(PushReconciled event) {
        session.run(
                RECONCILED,
                event.list().kecamatan().value(),
                event.list().tahun(),
                event.list().version(),
                event.meta().at().toEpochMilli(),
                count(event, Finding.SAME),
                count(event, Finding.DIFFERENT),
                count(event, Finding.MISSING),
                Columns.json(event.findings().smuggled()));
    }

    private static long count(PushReconciled event, Finding finding) {
        return event.findings().items().stream()
                .map(Found::finding)
                .filter(finding::equals)
                .count();
    }
}
