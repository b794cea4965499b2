package id.usulanhub.pipeline.collect.reupload;

import id.usulanhub.domain.reupload.FileComparison;
import id.usulanhub.domain.reupload.Predecessor;
import java.util.List;
import java.util.Map;

/**
 * A file beside the one that it corrects.
 *
 * @param follows SHA-256 of that one; empty when it corrects none
 * @param sure 0 to 100: how much of the larger of the two stands in both
 * @param nearest files that share rows with it, the most alike first: what a person may choose from
 * @param comparison row by row; null when it corrects none, or when {@code tooLarge}
 * @param mended how many rows were refused in the older file and are accepted now; 0 as long as it is not stored
 * @param tooLarge whether one of the two has more rows than are compared
 * @param again whether rows of the file itself are stored: it is the same file again, or one that is being stored
 */
public record Reupload(
        String follows,
        int sure,
        List<Predecessor> nearest,
        FileComparison comparison,
        long mended,
        boolean tooLarge,
        boolean again) {

    private static final int ALL = 100;

    public Reupload {
        nearest = List.copyOf(nearest);
    }

    static Reupload ofNone() {
        return ofNone(List.of());
    }

    static Reupload ofNone(List<Predecessor> nearest) {
        return new Reupload("", 0, nearest, null, 0, false, false);
    }

    static Reupload tooLarge(String follows) {
        return new Reupload(follows, 0, List.of(), null, 0, true, false);
    }

    static Reupload compared(String follows, FileComparison comparison) {
        return new Reupload(follows, sure(comparison), List.of(), comparison, 0, false, false);
    }

    private static int sure(FileComparison comparison) {
        long before =
                comparison.rows().stream().filter(row -> row.before() != null).count();
        long after =
                comparison.rows().stream().filter(row -> row.after() != null).count();
        long both = before + after - comparison.rows().size();
        return (int) (ALL * both / Math.max(1, Math.max(before, after)));
    }

    Reupload mending(long rows) {
        return new Reupload(follows, sure, nearest, comparison, rows, tooLarge, again);
    }

    Reupload beside(List<Predecessor> others) {
        return new Reupload(follows, sure, others, comparison, mended, tooLarge, again);
    }

    Reupload ofStored() {
        return new Reupload(follows, sure, nearest, comparison, mended, tooLarge, true);
    }

    /** By what rows are to be known, by their own key, where that is another. */
    public Map<String, String> carried() {
        return comparison == null ? Map.of() : comparison.carried();
    }
}
