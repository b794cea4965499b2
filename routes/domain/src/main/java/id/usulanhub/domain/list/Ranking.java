package id.usulanhub.domain.list;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.PriorityList.Skor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Usulan in their order of priority, with the line that the pagu draws.
 *
 * <p>Order: score, highest first; then the rank that the desa gave, 1 first and none last; then the usulan's id, so that
 * the order is the same on every node. Two usulan whose score and rank are equal are a tie: the id orders them, and they
 * are marked, because people must settle it.
 *
 * <p>The line: usulan are within the pagu as long as the amounts added up in this order do not exceed it. What stands
 * below the first that exceeds it is below the line, even when it would still fit: the session agrees on an order, and a
 * small usulan does not overtake an important one because it is small. Whoever wants that decides it, by a recommended
 * amount or by a decision.
 *
 * @param candidates in order
 * @param pagu whole rupiah
 */
public record Ranking(List<Candidate> candidates, long pagu) {

    private static final int NO_RANK = Integer.MAX_VALUE;

    /**
     * One usulan in its place.
     *
     * @param urutan 1 for the first
     * @param kumulatif its amount and all amounts above it, in whole rupiah
     * @param dalamPagu whether it stands above the line
     * @param seri whether another has the same score and rank
     */
    public record Candidate(
            int urutan, UsulanState usulan, Skor skor, long kumulatif, boolean dalamPagu, boolean seri) {}

    private record Scored(UsulanState usulan, Skor skor) {
        private int rank() {
            return rankOf(usulan);
        }

        private List<Long> tieKey() {
            return List.of(skor.total(), (long) rank());
        }
    }

    private static final Comparator<Scored> ORDER = Comparator.<Scored>comparingLong(
                    s -> -s.skor().total())
            .thenComparingInt(Scored::rank)
            .thenComparing(s -> s.usulan().usulan().id());

    public Ranking {
        candidates = List.copyOf(candidates);
    }

    /**
     * Ranks all of {@code usulan}, whatever their status.
     *
     * @param criteria null when the kecamatan has none yet
     * @param pagu whole rupiah
     * @throws ArithmeticException when the amounts together exceed a {@code long}
     */
    public static Ranking of(Collection<UsulanState> usulan, Criteria criteria, long pagu) {
        List<Scored> ordered = usulan.stream()
                .map(state -> new Scored(state, Scoring.skor(state, criteria)))
                .sorted(ORDER)
                .toList();
        Map<List<Long>, Long> ties = ordered.stream()
                .map(Scored::tieKey)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Candidate> candidates = new ArrayList<>();
        long kumulatif = 0;
        for (Scored scored : ordered) {
            kumulatif = Math.addExact(kumulatif, scored.usulan().anggaran());
            boolean seri = ties.get(scored.tieKey()) > 1;
            candidates.add(new Candidate(
                    candidates.size() + 1, scored.usulan(), scored.skor(), kumulatif, kumulatif <= pagu, seri));
        }
        return new Ranking(candidates, pagu);
    }

    /** The rank by which usulan of equal score are ordered: the desa's, or the last of all where it gave none. */
    public static int rankOf(UsulanState usulan) {
        Integer prioritas = usulan.usulan().usul().prioritas();
        return prioritas == null ? NO_RANK : prioritas;
    }

    /** What all candidates cost together, in whole rupiah. */
    public long total() {
        return candidates.isEmpty() ? 0 : candidates.getLast().kumulatif();
    }
}
