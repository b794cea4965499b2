package id.usulanhub.app.api;

import id.usulanhub.app.HubSettings;
import id.usulanhub.app.wiring.PushAlarms;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.push.PushAlarm;
import id.usulanhub.pipeline.push.PushStage;
import id.usulanhub.pipeline.verify.Decisions;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import id.usulanhub.view.View;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the commands ask of a running hub about pushing. */
@RestController
final class PushApi {

    private static final String ACTOR = "operator-cli";
    private static final Set<PushState> SETTLED =
            EnumSet.of(PushState.ACKED, PushState.CONFIRMED, PushState.REJECTED, PushState.DRIFT);

    private final View view;
    private final Decisions decisions;
    private final PushStage push;
    private final PushAlarms alarms;
    private final HubSettings settings;
    private final Clock clock;

    PushApi(View view, Decisions decisions, PushStage push, PushAlarms alarms, HubSettings settings, Clock clock) {
        this.view = view;
        this.decisions = decisions;
        this.push = push;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
    }

    /** How long the caller waits for the items to settle; 0 for not at all. */
    record Request(int waitSeconds) {}

    /** Where the items of the list stand; settled when each one's fate is known. */
    record Pushed(String list, boolean settled, Map<PushState, Long> states) {}

    @PostMapping("/api/v1/lists/{kode}/push")
    Pushed push(@PathVariable String kode, @RequestBody Request request) {
        ListRef list = newest(kode);
        Verdict verdict = decisions.requestPush(new Seat(ACTOR, list.kecamatan(), list.tahun()), list);
        if (verdict.kind() == Verdict.Kind.CONFLICT) {
            throw Refused.conflict(verdict.why());
        }
        Instant until = clock.instant().plusSeconds(request.waitSeconds());
        Pushed pushed = pushed(list);
        while (!pushed.settled() && clock.instant().isBefore(until)) {
            push.pusher().run();
            refuseTampered(list);
            pushed = pushed(list);
        }
        return pushed;
    }

    private ListRef newest(String kode) {
        if (!KodeWilayah.isKode(kode)) {
            throw Refused.notFound("kecamatan " + kode);
        }
        return view.lists()
                .newest(new KodeWilayah(kode), settings.tahun())
                .orElseThrow(() -> Refused.notFound("daftar yang ditetapkan / a finalised list of " + kode));
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
