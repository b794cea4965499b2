package id.usulanhub.console.usul;

import id.usulanhub.console.text.Places;
import id.usulanhub.console.text.Tones;
import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.view.Fate;
import id.usulanhub.view.Rank;
import id.usulanhub.view.ReceiptStatus;
import id.usulanhub.view.TimelineEntry;
import id.usulanhub.view.UsulanDetail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The way of an usulan from its receipt to SIPD, in words for its sender: no name, no address, no free text of his. */
@Component
class SenderWay {

    private static final String GOOD = "good";
    private static final String SENT = "sent";

    private final MessageSource messages;
    private final Places places;
    private final Tones tones = new Tones();

    SenderWay(MessageSource messages, Places places) {
        this.messages = messages;
        this.places = places;
    }

    /** Of a submission that the hub has on disk and has not read yet. */
    List<Step> waiting(Instant receivedAt) {
        return List.of(
                new Step("received", GOOD, receivedAt, ""),
                new Step("checked", "info", null, text("usul.way.checking")),
                Step.coming("ranked", ""),
                Step.coming("decided", ""),
                Step.coming("finalised", ""),
                Step.coming(SENT, ""));
    }

    List<Step> refused(ReceiptStatus status) {
        return List.of(
                new Step("received", GOOD, status.receivedAt(), ""),
                new Step("checked", "bad", null, text("usul.way.refused")));
    }

    /** @param rank where it stands in its kecamatan; empty when it is out of the running */
    List<Step> accepted(ReceiptStatus status, UsulanDetail detail, Optional<Rank> rank) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("received", GOOD, status.receivedAt(), again(status)));
        steps.add(new Step("checked", GOOD, at(detail, "usulan-normalised"), text("usul.way.read")));
        rank.ifPresent(place -> steps.add(new Step("ranked", GOOD, null, ranked(place, detail))));
        decided(steps, detail);
        if (detail.state().status() == Status.BELUM || detail.state().status() == Status.TERIMA) {
            finalised(steps, detail);
            sent(steps, detail);
        }
        return steps;
    }

    private void decided(List<Step> steps, UsulanDetail detail) {
        List<Keputusan> decisions = detail.state().keputusan();
        if (decisions.isEmpty()) {
            steps.add(Step.coming("decided", text("usul.way.undecided")));
        }
        decisions.forEach(
                decision -> steps.add(new Step("decided", tones.of(decision.putusan()), null, words(decision))));
    }

    private void finalised(List<Step> steps, UsulanDetail detail) {
        Instant at = at(detail, "list-finalised");
        steps.add(
                at == null
                        ? Step.coming("finalised", text("usul.way.unfinalised"))
                        : new Step("finalised", GOOD, at, text("usul.way.finalised")));
    }

    private void sent(List<Step> steps, UsulanDetail detail) {
        Optional<PushItem> newest = detail.push().stream().findFirst();
        steps.add(newest.map(item -> new Step(SENT, tones.of(item.state()), null, text("push." + item.state())))
                .orElseGet(() -> Step.coming(SENT, text("usul.way.unsent"))));
    }

    private String again(ReceiptStatus status) {
        return status.times() > 1 || status.fate() == Fate.DUPLICATE ? text("usul.way.once", status.times()) : "";
    }

    private String ranked(Rank rank, UsulanDetail detail) {
        return text("usul.way.rank", rank.urutan(), rank.of(), places.name(detail.kunci()));
    }

    private String words(Keputusan decision) {
        String what = text("tahap." + decision.tahap()) + ": "
                + text("putusan." + decision.putusan()).toLowerCase(Locale.ROOT);
        return decision.alasan().isEmpty() ? what : what + ". " + decision.alasan();
    }

    /** When the newest step of that name was; null when there was none. */
    private static Instant at(UsulanDetail detail, String what) {
        return detail.timeline().stream()
                .filter(entry -> entry.what().equals(what))
                .reduce((earlier, later) -> later)
                .map(TimelineEntry::at)
                .orElse(null);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
