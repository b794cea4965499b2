package id.usulanhub.console.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.usulanhub.console.collect.DoorAnswers;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.view.ChangeNews;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an application what became of the usulan that it sent, up to SIPD's answer. */
@RestController
class ChangesDoor {

    private static final int USUAL = 200;
    private static final int MOST = 1_000;
    private static final String HELD = "held";

    /**
     * What is new.
     *
     * @param next the token of the next question
     * @param more whether to ask again at once
     */
    record Answer(Instant serverTime, String next, boolean more, List<Item> items) {}

    /**
     * One usulan.
     *
     * @param version its newest change
     * @param receipt of that change, by which anybody may look up what became of it
     * @param status of that change: waiting, accepted, quarantined, held, conflict; withdrawn of the usulan
     * @param errors why that change is quarantined or in conflict
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            String version,
            String receipt,
            String status,
            List<Fault> errors,
            String kecamatan,
            Decision decision,
            ChangeNews.Listed list,
            Sipd sipd) {}

    /** What officials have decided. @param reason in their words; absent when they gave none */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Decision(UsulanState.Status status, String reason) {}

    /** Where it stands on its way to SIPD. @param id in SIPD; absent before it is known */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Sipd(PushState state, String id, String message) {}

    private final News news;
    private final DoorAnswers answers;
    private final Clock clock;

    ChangesDoor(News news, DoorAnswers answers, Clock clock) {
        this.news = news;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param since the token of the answer before; empty from the beginning */
    @GetMapping("/sync/v1/{connector}/changes")
    ResponseEntity<Answer> changes(
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "" + USUAL) int limit) {
        ChangeNews found = news.since(connector, ChangeToken.read(since), Math.clamp(limit, 1, MOST));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(
                        clock.instant(),
                        ChangeToken.write(found.next()),
                        found.more(),
                        found.items().stream().map(this::item).toList()));
    }

    private Item item(ChangeNews.Item item) {
        UsulanState state = item.state();
        boolean stands = state != null && !state.withdrawn();
        String status = status(item);
        return new Item(
                item.root(),
                item.version(),
                item.receipt(),
                status,
                status.equals(HELD) ? List.of() : faults(item),
                stands ? state.usulan().ledgerKey().value() : null,
                stands ? decision(state) : null,
                item.list(),
                item.push() == null ? null : sipd(item.push()));
    }

    private List<Fault> faults(ChangeNews.Item item) {
        return answers.entries(item.problems()).stream().map(Fault::ofPayload).toList();
    }

    private static String status(ChangeNews.Item item) {
        return switch (item.fate()) {
            case WAITING -> "waiting";
            case REJECTED -> refused(item);
            case ACCEPTED, DUPLICATE -> item.state() != null && item.state().withdrawn() ? "withdrawn" : "accepted";
        };
    }

    private static String refused(ChangeNews.Item item) {
        ProblemCode first =
                item.problems().isEmpty() ? null : item.problems().getFirst().code();
        if (first == ProblemCode.INSTANCE_UNKNOWN) {
            return HELD;
        }
        return first == ProblemCode.SUPERSEDED || first == ProblemCode.INSTANCE_CONFLICT ? "conflict" : "quarantined";
    }

    private static Decision decision(UsulanState state) {
        String reason =
                state.keputusan().isEmpty() ? "" : state.keputusan().getLast().alasan();
        return new Decision(state.status(), reason);
    }

    private static Sipd sipd(PushItem item) {
        return new Sipd(item.state(), item.idSipd(), item.pesan());
    }
}
