package id.usulanhub.console.page;

import id.usulanhub.domain.reupload.RowChange;
import id.usulanhub.domain.reupload.RowChange.Kind;
import id.usulanhub.pipeline.collect.reupload.Corrections.Corrected;
import id.usulanhub.pipeline.collect.reupload.Reupload;
import id.usulanhub.view.LeftBehind;
import java.util.List;

/**
 * What the page of a file says of the one that it corrects.
 *
 * @param follows SHA-256 of that one; empty when it corrects none
 * @param more how many rows of a kind are not shown
 */
record CorrectedFile(
        String follows,
        int sure,
        boolean tooLarge,
        Counts counts,
        List<RowChange> changed,
        List<RowChange> appeared,
        List<Gone> gone,
        long more,
        List<String> followers) {

    /** Of one kind; what is beyond is counted, and listed by the command line. */
    private static final int MOST = 100;

    /** How many rows are of each kind. */
    record Counts(long appeared, long changed, long same, long removed, long mended) {}

    /**
     * A row that is no longer there.
     *
     * @param left what stands of its usulan; null when it became none, or the file names it elsewhere
     * @param withdrawable whether it may be taken back from here
     */
    record Gone(RowChange row, LeftBehind left, boolean withdrawable) {}

    /** Null for a file that corrects none and is corrected by none. */
    static CorrectedFile of(Corrected corrected) {
        Reupload reupload = corrected.reupload();
        if (reupload.follows().isEmpty() && corrected.followers().isEmpty()) {
            return null;
        }
        Counts counts = new Counts(
                count(reupload, Kind.NEW),
                count(reupload, Kind.CHANGED),
                count(reupload, Kind.SAME),
                count(reupload, Kind.REMOVED),
                reupload.mended());
        return new CorrectedFile(
                reupload.follows(),
                reupload.sure(),
                reupload.tooLarge(),
                counts,
                rows(reupload, Kind.CHANGED),
                rows(reupload, Kind.NEW),
                rows(reupload, Kind.REMOVED).stream()
                        .map(row -> gone(row, corrected))
                        .toList(),
                beyond(counts.changed) + beyond(counts.appeared) + beyond(counts.removed),
                corrected.followers());
    }

    /** Whether there is anything to take back. */
    public boolean mayWithdraw() {
        return gone.stream().anyMatch(Gone::withdrawable);
    }

    private static Gone gone(RowChange row, Corrected corrected) {
        LeftBehind left = corrected.left().get(row);
        return new Gone(
                row,
                left,
                left != null && left.canBeWithdrawn(corrected.reupload().follows()));
    }

    private static long count(Reupload reupload, Kind kind) {
        return reupload.comparison() == null ? 0 : reupload.comparison().count(kind);
    }

    private static List<RowChange> rows(Reupload reupload, Kind kind) {
        return reupload.comparison() == null
                ? List.of()
                : reupload.comparison().rows().stream()
                        .filter(row -> row.kind() == kind)
                        .limit(MOST)
                        .toList();
    }

    private static long beyond(long rows) {
        return Math.max(0, rows - MOST);
    }
}
