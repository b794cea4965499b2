package id.usulanhub.app.api;

import id.usulanhub.app.wiring.PushAlarms;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.pipeline.push.PushAlarm;
import id.usulanhub.pipeline.verify.Decisions;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import id.usulanhub.view.View;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the commands ask of a running hub about pushing. */
@RestController
final class PushApi {

    private static final Set<PushState> SETTLED =
            EnumSet.of(PushState.ACKED, PushState.CONFIRMED, PushState.REJECTED, PushState.DRIFT);
    private static final int LOOKS_IN_A_SECOND = 5;

    private final View view;
    private final Decisions decisions;
    private final PushAlarms alarms;
    private final Seats seats;

    PushApi(View view, Decisions decisions, PushAlarms alarms, Seats seats) {
        this.view = view;
        this.decisions = decisions;
        this.alarms = alarms;
        this.seats = seats;
    }

    /** How long the caller waits for the items to settle; 0 for not at all. */
    record Request(int waitSeconds) {}

    /** Where the items of the list stand; settled when each one's fate is known. */
    record Pushed(String list, boolean settled, Map<PushState, Long> states) {}

    @PostMapping("/api/v1/lists/{kode}/push")
    Pushed push(@PathVariable String kode, @RequestBody Request request) throws InterruptedException {
        Seat seat = seats.of(kode);
        ListRef list = newest(seat);
        Verdict verdict = decisions.requestPush(seat, list);
        if (verdict.kind() == Verdict.Kind.CONFLICT) {
            throw Refused.conflict(verdict.why());
        }
        return settled(list, request.waitSeconds() * LOOKS_IN_A_SECOND);
    }

    /** The push itself is the route's work; this looks on. */
    private Pushed settled(ListRef list, int looks) throws InterruptedException {
        Pushed pushed = pushed(list);
        for (int look = 0; look < looks && !pushed.settled(); look++) {
            refuseTampered(list);
            TimeUnit.MILLISECONDS.sleep(TimeUnit.SECONDS.toMillis(1) / LOOKS_IN_A_SECOND);
            pushed = pushed(list);
        }
        return pushed;
    }

    private ListRef newest(Seat seat) {
        return view.lists()
                .newest(seat.key(), seat.tahun())
                .orElseThrow(() -> Refused.notFound("daftar yang ditetapkan / a finalised list of " + seat.key()));
    }

    private Pushed pushed(ListRef list) {
        Map<PushState, Long> states =
                view.push().items(list).stream().collect(Collectors.groupingBy(PushItem::state, Collectors.counting()));
        return new Pushed(list.toString(), SETTLED.containsAll(states.keySet()), states);
    }

    private void refuseTampered(ListRef list) {
        alarms.of(list).stream()
                .filter(alarm -> alarm.reason() == PushAlarm.Reason.LIST_TAMPERED)
                .findFirst()
                .ifPresent(alarm -> {
                    throw Refused.conflict("Daftar " + list + " tidak sama dengan yang ditandatangani; tidak dikirim."
                            + " / The list is not what was signed and is not pushed: " + alarm.detail());
                });
    }
}
