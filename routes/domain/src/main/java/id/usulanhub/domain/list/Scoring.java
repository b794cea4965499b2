package id.usulanhub.domain.list;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.Criteria.Criterion;
import id.usulanhub.domain.list.Criteria.Range;
import id.usulanhub.domain.list.PriorityList.Skor;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The score of one usulan. It needs that usulan and the criteria only, so that one more usulan costs one more score. */
public final class Scoring {

    private static final String ANGGARAN = "anggaran";
    private static final String VOLUME = "volume";

    private Scoring() {}

    /**
     * The sum over the criteria of weight times score of the range that holds the value. A value that is not known, or that
     * no range holds, earns 0 and stands in the rincian as 0, so that a person sees what is missing.
     *
     * @param criteria null when the kecamatan has none yet: the score is 0 and its rincian empty
     * @return between 0 and 100 times the highest skor of a range
     */
    public static Skor skor(UsulanState usulan, Criteria criteria) {
        if (criteria == null) {
            return new Skor(0, Map.of());
        }
        Map<String, Long> rincian = new TreeMap<>();
        for (Criterion criterion : criteria.criteria()) {
            rincian.put(criterion.kode(), (long) criterion.bobot() * earned(criterion, value(usulan, criterion)));
        }
        long total = rincian.values().stream().mapToLong(Long::longValue).sum();
        return new Skor(total, rincian);
    }

    private static int earned(Criterion criterion, BigDecimal value) {
        if (value == null) {
            return 0;
        }
        return criterion.ranges().stream()
                .filter(range -> range.upTo() == null || value.compareTo(range.upTo()) <= 0)
                .findFirst()
                .map(Range::skor)
                .orElse(0);
    }

    private static BigDecimal value(UsulanState usulan, Criterion criterion) {
        return switch (criterion.atribut()) {
            case ANGGARAN -> usulan.anggaran() == 0 ? null : BigDecimal.valueOf(usulan.anggaran());
            case VOLUME -> usulan.volume();
            default -> usulan.usulan().atribut().get(criterion.atribut());
        };
    }
}
