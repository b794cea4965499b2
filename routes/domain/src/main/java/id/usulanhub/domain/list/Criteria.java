package id.usulanhub.domain.list;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a kecamatan ranks: criteria whose weights sum to 100, set by the Camat after Bappeda's approval.
 *
 * @param dasar the decree or minutes that set them
 */
public record Criteria(String dasar, List<Criterion> criteria) {

    public static final int SUM_OF_WEIGHTS = 100;

    /**
     * One criterion: which number of the usulan it looks at, and which score each range of it earns.
     *
     * @param kode short name, unique in the list
     * @param bobot weight in percent
     * @param atribut the attribute of the usulan that is read; {@code anggaran} and {@code volume} are there always
     * @param ranges in ascending order of {@code upTo}; the first that holds the value gives the score
     */
    public record Criterion(String kode, String nama, int bobot, String atribut, List<Range> ranges) {
        public Criterion {
            ranges = List.copyOf(ranges);
        }
    }

    /** Values up to and including {@code upTo} earn {@code skor}; a null {@code upTo} holds every value. */
    public record Range(BigDecimal upTo, int skor) {}

    /** @throws IllegalArgumentException when the weights do not sum to 100 */
    public Criteria {
        criteria = List.copyOf(criteria);
        int sum = criteria.stream().mapToInt(Criterion::bobot).sum();
        if (sum != SUM_OF_WEIGHTS) {
            throw new IllegalArgumentException("the weights of the criteria sum to " + sum + ", not to 100");
        }
    }
}
