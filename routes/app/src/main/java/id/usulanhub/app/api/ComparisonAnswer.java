package id.usulanhub.app.api;

import id.usulanhub.domain.reupload.Predecessor;
import id.usulanhub.domain.reupload.RowChange;
import id.usulanhub.domain.reupload.RowChange.Kind;
import id.usulanhub.pipeline.collect.reupload.Reupload;
import java.util.List;

/**
 * A file beside the one that it corrects, for the command line.
 *
 * @param follows SHA-256 of that one; empty when it corrects none
 * @param sure 0 to 100: how much of the larger of the two stands in both
 * @param appeared how many rows are new
 * @param mended how many were refused and are accepted now; 0 before the file is stored
 * @param followers files that correct this one
 * @param nearest files that share rows with it
 * @param rows those that are not the same; at most {@value #MOST}
 */
record ComparisonAnswer(
        String follows,
        int sure,
        boolean tooLarge,
        boolean again,
        long appeared,
        long changed,
        long same,
        long removed,
        long mended,
        List<String> followers,
        List<Near> nearest,
        List<Row> rows) {

    private static final int MOST = 500;

    /** A file that shares rows. */
    record Near(String batch, int common, long rows) {}

    /** One row; {@code before} is where it stood in the older file. */
    record Row(
            Kind kind, String place, String before, boolean byRest, List<String> perhaps, List<RowChange.Cell> cells) {

        private static Row of(RowChange row) {
            return new Row(
                    row.kind(),
                    row.after() == null ? "" : row.after().place(),
                    row.before() == null ? "" : row.before().place(),
                    row.byRest(),
                    row.perhaps(),
                    row.kind() == Kind.CHANGED ? row.cells() : List.of());
        }
    }

    static ComparisonAnswer of(Reupload reupload, List<String> followers) {
        return new ComparisonAnswer(
                reupload.follows(),
                reupload.sure(),
                reupload.tooLarge(),
                reupload.again(),
                count(reupload, Kind.NEW),
                count(reupload, Kind.CHANGED),
                count(reupload, Kind.SAME),
                count(reupload, Kind.REMOVED),
                reupload.mended(),
                followers,
                reupload.nearest().stream().map(ComparisonAnswer::near).toList(),
                rows(reupload));
    }

    private static Near near(Predecessor each) {
        return new Near(each.batch(), (int) each.common(), each.rows());
    }

    private static long count(Reupload reupload, Kind kind) {
        return reupload.comparison() == null ? 0 : reupload.comparison().count(kind);
    }

    private static List<Row> rows(Reupload reupload) {
        return reupload.comparison() == null
                ? List.of()
                : reupload.comparison().rows().stream()
                        .filter(row -> row.kind() != Kind.SAME)
                        .limit(MOST)
                        .map(Row::of)
                        .toList();
    }
}
