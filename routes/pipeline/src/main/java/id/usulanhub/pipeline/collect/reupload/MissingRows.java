package id.usulanhub.pipeline.collect.reupload;

import id.usulanhub.domain.reupload.FileComparison;
import id.usulanhub.domain.reupload.Predecessor;
import id.usulanhub.domain.reupload.RowChange;
import id.usulanhub.domain.reupload.RowChange.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the sender of a file has to know before rows of an earlier one are left out. It is of two files that never change,
 * so that it holds however late he answers.
 *
 * @param connector that reads both
 * @param follows SHA-256 of the earlier file
 * @param sure 0 to 100: how much of the larger of the two stands in both
 * @param appeared how many rows are new
 * @param rows those that are missing, in the order of the earlier file; at most {@value #MOST}
 * @param removed how many are missing
 * @param nearest files that share rows with this one, the most alike first
 */
public record MissingRows(
        String connector,
        String follows,
        int sure,
        long appeared,
        long changed,
        long same,
        long removed,
        List<Row> rows,
        List<Predecessor> nearest) {

    /** Nobody reads more of them before he answers. */
    static final int MOST = 100;

    /**
     * A row that is missing.
     *
     * @param place where it stands in the earlier file
     * @param values what it says, in one line
     * @param perhaps where a row stands that may be the same one
     */
    public record Row(String place, String values, List<String> perhaps) {

        private static Row of(RowChange row) {
            String values = row.cells().stream()
                    .map(cell -> cell.column() + ": " + cell.from())
                    .collect(Collectors.joining("; "));
            return new Row(row.before().place(), values, row.perhaps());
        }
    }

    public MissingRows {
        rows = List.copyOf(rows);
        nearest = List.copyOf(nearest);
    }

    /** Empty for a file that leaves out nothing, or of which rows are stored already. */
    public static Optional<MissingRows> of(String connector, Reupload reupload) {
        return Optional.ofNullable(reupload.comparison())
                .filter(comparison -> !reupload.again() && comparison.count(Kind.REMOVED) > 0)
                .map(comparison -> of(connector, reupload, comparison));
    }

    private static MissingRows of(String connector, Reupload reupload, FileComparison comparison) {
        return new MissingRows(
                connector,
                reupload.follows(),
                reupload.sure(),
                comparison.count(Kind.NEW),
                comparison.count(Kind.CHANGED),
                comparison.count(Kind.SAME),
                comparison.count(Kind.REMOVED),
                comparison.rows().stream()
                        .filter(row -> row.kind() == Kind.REMOVED)
                        .limit(MOST)
                        .map(Row::of)
                        .toList(),
                reupload.nearest());
    }

    /** The files to choose from are those of the first time, where a person has named one since. */
    public MissingRows after(MissingRows earlier) {
        return earlier == null || !nearest.isEmpty()
                ? this
                : new MissingRows(connector, follows, sure, appeared, changed, same, removed, rows, earlier.nearest());
    }

    /** How many rows are missing that are not in {@link #rows}. */
    public long more() {
        return removed - rows.size();
    }
}
