package id.usulanhub.view;

import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.LedgerEvent;
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
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.usulan.UsulanId;
import java.util.List;

/**
 * What the time line tells of an event.
 *
 * @param type the event's name in its schema
 * @param stage the stage that it belongs to
 * @param usulan the one usulan it is about; null when it is about none or several
 * @param items the several
 */
record EventFacts(String type, String stage, String usulan, String detail, List<Item> items) {

    /** What an event about several usulan says of one of them. */
    record Item(UsulanId usulan, String outcome, String detail) {}

    static EventFacts of(LedgerEvent event) {
        return switch (event) {
            case UsulanNormalised e ->
                one(
                        "usulan-normalised",
                        "normalise",
                        e.usulan().id(),
                        e.usulan().origin().receipt());
            case UsulanWithdrawn e
            when e.expectedVersion() != null -> one("usulan-taken-back", "verify", e.usulan(), e.alasan());
            case UsulanWithdrawn e -> one("usulan-withdrawn", "normalise", e.usulan(), e.alasan());
            case UsulanDecided e -> one("usulan-decided", "verify", e.usulan(), words(e.keputusan()));
            case PaguSet e -> new EventFacts("pagu-set", "aggregate", null, e.rupiah() + " " + e.dasar(), List.of());
            case CriteriaSet e ->
                new EventFacts("criteria-set", "aggregate", null, e.criteria().dasar(), List.of());
            case ListFinalised e ->
                many("list-finalised", "verify", e.list().ref().toString(), inList(e));
            case PushRequested e -> many("push-requested", "push", e.list().toString(), List.of());
            case PushSending e ->
                many("push-sending", "push", e.attempt().list().toString(), sent(e));
            case PushAnswered e -> many("push-answered", "push", e.list().toString(), answered(e));
            case PushReconciled e -> many("push-reconciled", "push", e.list().toString(), found(e));
        };
    }

    private static EventFacts one(String type, String stage, UsulanId usulan, String detail) {
        return new EventFacts(type, stage, usulan.value(), detail, List.of());
    }

    private static EventFacts many(String type, String stage, String detail, List<Item> items) {
        return new EventFacts(type, stage, null, detail, items);
    }

    private static String words(Keputusan keputusan) {
        String decision = keputusan.tahap() + " " + keputusan.putusan();
        return keputusan.alasan().isEmpty() ? decision : decision + ": " + keputusan.alasan();
    }

    private static List<Item> inList(ListFinalised event) {
        String ref = event.list().ref().toString();
        return event.list().list().items().stream()
                .map(item -> new Item(item.usulan(), "APPLIED", ref + " no. " + item.urutan()))
                .toList();
    }

    private static List<Item> sent(PushSending event) {
        return event.attempt().items().stream()
                .map(usulan -> new Item(
                        usulan, PushState.SENDING.name(), event.attempt().id()))
                .toList();
    }

    private static List<Item> answered(PushAnswered event) {
        return event.answers().stream()
                .map(answer -> new Item(answer.usulan(), answer.state().name(), answer.pesan()))
                .toList();
    }

    private static List<Item> found(PushReconciled event) {
        return event.findings().items().stream()
                .map(found -> new Item(found.usulan(), found.finding().name(), found.idSipd()))
                .toList();
    }
}
