package id.usulanhub.view;

import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.Verdict;

/** Remembers each event of the ledger by its id, with what people want to know of it and the verdict of the fold. */
final class EventLog {

    private static final String REMEMBER = """
            INSERT OR IGNORE INTO event (event_id, kunci, at, type, stage, actor, usulan, verdict, why, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'APPLIED', '', ?)""";
    private static final String JUDGE = "UPDATE event SET verdict = ?, why = ? WHERE event_id = ?";
    private static final String TOUCH =
            "INSERT OR IGNORE INTO event_item (usulan, event_id, outcome, detail) VALUES (?, ?, ?, ?)";

    private final Session session;
    private LedgerEvent event;
    private EventFacts facts;

    EventLog(Session session) {
        this.session = session;
    }

    /** The event that is folded next. */
    void reading(LedgerEvent next) {
        event = next;
        facts = EventFacts.of(next);
    }

    /** When the event that is being folded happened, in milliseconds since 1970. */
    long at() {
        return event.meta().at().toEpochMilli();
    }

    boolean remember(String eventId) {
        return session.run(
                        REMEMBER,
                        eventId,
                        event.meta().key().value(),
                        at(),
                        facts.type(),
                        facts.stage(),
                        event.meta().actor(),
                        facts.usulan(),
                        facts.detail())
                == 1;
    }

    /** An event that was folded before keeps the verdict it had then. */
    void judged(Verdict verdict) {
        if (verdict.kind() == Verdict.Kind.REPEATED) {
            return;
        }
        if (verdict.kind() != Verdict.Kind.APPLIED) {
            session.run(
                    JUDGE, verdict.kind().name(), verdict.why(), event.meta().id());
        }
        for (EventFacts.Item item : facts.items()) {
            session.run(TOUCH, item.usulan().value(), event.meta().id(), item.outcome(), item.detail());
        }
    }
}
