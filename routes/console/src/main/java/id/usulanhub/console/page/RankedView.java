package id.usulanhub.console.page;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.Criteria.Criterion;
import id.usulanhub.domain.list.Scoring;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.view.Planning;
import id.usulanhub.view.RankedPage;
import id.usulanhub.view.RankedUsulan;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page of a ranked list with what its rows need beside it: how each score came about, and where the pagu cuts. */
public final class RankedView {

    private final RankedPage page;
    private final Planning planning;
    private final Map<UsulanId, UsulanState> states;

    RankedView(RankedPage page, Planning planning) {
        this.page = page;
        this.planning = planning;
        this.states = planning.usulan().stream()
                .collect(Collectors.toMap(state -> state.usulan().id(), Function.identity()));
    }

    public List<RankedUsulan> rows() {
        return page.rows();
    }

    public long total() {
        return page.total();
    }

    /** Null when none is set. */
    public Long pagu() {
        return page.pagu().isPresent() ? page.pagu().getAsLong() : null;
    }

    /** How the score of one usulan came about; empty when there are no criteria. */
    public List<Share> shares(UsulanId id) {
        UsulanState state = states.get(id);
        return state == null ? List.of() : Share.of(planning.criteria(), Scoring.skor(state, planning.criteria()));
    }

    /** Whether the cut line is drawn above row {@code index}, 0 for the first. */
    public boolean cutsAbove(int index) {
        OptionalInt first = IntStream.range(0, page.rows().size())
                .filter(i -> isBelow(page.rows().get(i)))
                .findFirst();
        return pagu() != null && first.isPresent() && first.getAsInt() == index && isTheFirstBelow(index);
    }

    /** A row is the first below when what stands above it is within the pagu. */
    private boolean isTheFirstBelow(int index) {
        RankedUsulan row = page.rows().get(index);
        return row.kumulatif() - row.anggaran() <= pagu();
    }

    private static boolean isBelow(RankedUsulan row) {
        return row.urutan() != null && !row.dalamPagu();
    }

    /** Criteria in their order; empty when the kecamatan has none. */
    public List<Criterion> criteria() {
        return planning.criteria() == null ? List.of() : planning.criteria().criteria();
    }
}
