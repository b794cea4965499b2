package id.usulanhub.domain.list;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.ledger.Usulans;
import id.usulanhub.domain.list.Criteria.Criterion;
import id.usulanhub.domain.list.Criteria.Range;
import id.usulanhub.domain.list.Ranking.Candidate;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class RankingProperties {

    private static final KodeWilayah KECAMATAN = new KodeWilayah("32.16.01");
    private static final Criteria CRITERIA = new Criteria(
            "SK",
            List.of(new Criterion(
                    "BIAYA",
                    "Biaya",
                    100,
                    "anggaran",
                    List.of(new Range(BigDecimal.valueOf(20), 5), new Range(BigDecimal.valueOf(50), 3)))));

    @Property
    void the_order_does_not_depend_on_how_the_usulan_came(
            @ForAll("usulan") List<UsulanState> usulan, @ForAll @LongRange(max = 500) long pagu, @ForAll long seed) {
        List<UsulanState> shuffled = new ArrayList<>(usulan);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Ranking.of(shuffled, CRITERIA, pagu)).isEqualTo(Ranking.of(usulan, CRITERIA, pagu));
    }

    @Property
    void every_usulan_stands_once_and_the_sums_are_those_of_the_amounts(
            @ForAll("usulan") List<UsulanState> usulan, @ForAll @LongRange(max = 500) long pagu) {
        Ranking ranking = Ranking.of(usulan, CRITERIA, pagu);

        assertThat(ranking.candidates()).extracting(Candidate::usulan).containsExactlyInAnyOrderElementsOf(usulan);
        long sum = 0;
        for (Candidate candidate : ranking.candidates()) {
            sum += candidate.usulan().anggaran();
            assertThat(candidate.kumulatif()).isEqualTo(sum);
        }
    }

    @Property
    void what_is_within_the_pagu_stands_above_what_is_not_and_costs_no_more_than_it(
            @ForAll("usulan") List<UsulanState> usulan, @ForAll @LongRange(max = 500) long pagu) {
        List<Candidate> candidates = Ranking.of(usulan, CRITERIA, pagu).candidates();

        long within = candidates.stream().filter(Candidate::dalamPagu).count();
        assertThat(candidates.stream().limit(within)).allMatch(Candidate::dalamPagu);
        assertThat(candidates.stream()
                        .filter(Candidate::dalamPagu)
                        .mapToLong(c -> c.usulan().anggaran())
                        .sum())
                .isLessThanOrEqualTo(pagu);
    }

    @Property
    void a_higher_score_stands_higher_then_the_rank_of_the_desa_then_the_id(
            @ForAll("usulan") List<UsulanState> usulan) {
        List<Candidate> candidates = Ranking.of(usulan, CRITERIA, 0).candidates();

        for (int i = 1; i < candidates.size(); i++) {
            assertThat(mayFollow(candidates.get(i - 1), candidates.get(i))).isTrue();
        }
    }

    private static boolean mayFollow(Candidate above, Candidate below) {
        if (above.skor().total() != below.skor().total()) {
            return above.skor().total() > below.skor().total();
        }
        int left = Ranking.rankOf(above.usulan());
        int right = Ranking.rankOf(below.usulan());
        boolean inOrder = left < right
                || (left == right
                        && above.usulan()
                                        .usulan()
                                        .id()
                                        .compareTo(below.usulan().usulan().id())
                                < 0);
        return inOrder && (left != right || (above.seri() && below.seri()));
    }

    @Provide
    Arbitrary<List<UsulanState>> usulan() {
        Arbitrary<Long> anggaran = Arbitraries.longs().between(0, 80);
        Arbitrary<Integer> prioritas = Arbitraries.integers().between(1, 3).injectNull(0.3);
        return Combinators.combine(anggaran, prioritas)
                .as(Usulans::usul)
                .list()
                .ofMaxSize(12)
                .map(RankingProperties::numbered);
    }

    private static List<UsulanState> numbered(List<id.usulanhub.domain.usulan.Usulan.Usul> usul) {
        List<UsulanState> states = new ArrayList<>();
        for (var one : usul) {
            int number = states.size();
            states.add(new UsulanState(Usulans.usulan(Usulans.id(number), KECAMATAN, number, one), 1, List.of()));
        }
        return states;
    }
}
