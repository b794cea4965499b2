package id.usulanhub.documents;

import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import java.math.BigDecimal;
import java.util.stream.LongStream;

/**
 * Canonical JSON (RFC 8785) writes a number as a double does. A number that no double holds exactly would be signed as its
 * neighbour, and could be exchanged for it unseen: such a list is neither signed nor believed.
 */
final class ExactNumbers {

    /** 2^53 - 1: nine quadrillion rupiah. */
    static final long LARGEST = (1L << 53) - 1;

    private ExactNumbers() {}

    static boolean only(PriorityList list) {
        return LongStream.of(list.pagu(), list.total(), list.ref().version()).allMatch(ExactNumbers::isExact)
                && list.items().stream().allMatch(ExactNumbers::only);
    }

    private static boolean only(Item item) {
        return LongStream.of(item.usulanVersion(), item.anggaran(), item.skor().total())
                        .allMatch(ExactNumbers::isExact)
                && item.skor().rincian().values().stream().allMatch(ExactNumbers::isExact)
                && isExact(item.volume());
    }

    private static boolean isExact(long number) {
        return Math.abs(number) <= LARGEST;
    }

    private static boolean isExact(BigDecimal number) {
        if (number == null) {
            return true;
        }
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0;
    }
}
