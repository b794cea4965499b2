package id.usulanhub.domain.reupload;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that another one may follow.
 *
 * @param batch SHA-256 of the file
 * @param at when its last row was stored
 * @param rows how many usulan it names, at least 1
 * @param common how many of them the other file names, too
 * @param followed whether a third file follows it already
 */
public record Predecessor(String batch, Instant at, long rows, long common, boolean followed) {

    private static final int ALL = 100;
    private static final int SHOWN = 3;

    /** Fewer in common, and a file is rather a part of the other than its correction: nothing would be missing in it. */
    private static final int SURE_ENOUGH = 50;

    public Predecessor {
        Objects.requireNonNull(batch);
        Objects.requireNonNull(at);
    }

    /** 0 to 100: how much of the larger file stands in both. */
    public int sure(long rowsOfFile) {
        return (int) (ALL * common / Math.max(1, Math.max(rows, rowsOfFile)));
    }

    /**
     * The one that a file follows; empty when none is sure enough. Of a row of corrections only the last can be followed;
     * of two that are equally sure it is the later.
     *
     * @param rowsOfFile how many usulan the file names
     */
    public static Optional<Predecessor> of(List<Predecessor> candidates, long rowsOfFile) {
        return candidates.stream()
                .filter(each -> !each.followed() && each.sure(rowsOfFile) >= SURE_ENOUGH)
                .max(Comparator.<Predecessor>comparingInt(each -> each.sure(rowsOfFile))
                        .thenComparing(Predecessor::at)
                        .thenComparing(Predecessor::batch));
    }

    /** The most alike, sure or not, for people to choose from; at most three. */
    public static List<Predecessor> nearest(List<Predecessor> candidates, long rowsOfFile) {
        return candidates.stream()
                .sorted(Comparator.<Predecessor>comparingInt(each -> each.sure(rowsOfFile))
                        .thenComparing(Predecessor::at)
                        .reversed())
                .limit(SHOWN)
                .toList();
    }
}
