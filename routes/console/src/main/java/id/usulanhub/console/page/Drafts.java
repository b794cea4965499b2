package id.usulanhub.console.page;

import id.usulanhub.console.Readings;
import id.usulanhub.domain.list.ListDraft;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import id.usulanhub.view.Planning;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What would be signed if a list were finalised now. */
@Component
class Drafts {

    /** The draft, and the pagu in whole rupiah; null when none is set. */
    record Draft(ListDraft list, Long pagu) {}

    private final Readings readings;
    private final InstantSource clock;

    Drafts(Readings readings, InstantSource clock) {
        this.readings = readings;
        this.clock = clock;
    }

    Draft of(Seat seat) {
        Planning planning = readings.planning(seat.key(), seat.tahun());
        Long pagu = planning.pagu().isPresent() ? planning.pagu().getAsLong() : null;
        ListRef next = new ListRef(seat.tahun(), seat.key(), planning.newestVersion() + 1);
        var head = new ListDraft.Head(next, clock.instant(), seat.actor(), pagu == null ? 0 : pagu);
        return new Draft(ListDraft.of(head, planning.criteria(), planning.usulan()), pagu);
    }
}
