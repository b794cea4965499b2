package id.usulanhub.console.page;

import id.usulanhub.console.Readings;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.ListDraft;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import id.usulanhub.view.Planning;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What would be signed if a list were finalised now. */
@Component
class Drafts {

    /** The draft, the pagu in whole rupiah (null when none is set), and how many in the draft lack what the kamus asks for. */
    record Draft(ListDraft list, Long pagu, long incomplete) {}

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
        ListDraft draft = ListDraft.of(head, planning.criteria(), planning.usulan());
        return new Draft(draft, pagu, incomplete(draft, planning.usulan()));
    }

    private static long incomplete(ListDraft draft, List<UsulanState> usulan) {
        Set<UsulanId> lacking = usulan.stream()
                .filter(state -> !state.usulan().kurang().isEmpty())
                .map(state -> state.usulan().id())
                .collect(Collectors.toSet());
        return draft.list().items().stream()
                .filter(item -> lacking.contains(item.usulan()))
                .count();
    }
}
