package id.usulanhub.domain.reupload;

import id.usulanhub.domain.reupload.RowChange.Kind;
import java.util.List;
import java.util.Map;

/**
 * A corrected file beside the one that it follows: each row of both is new, changed, the same, or removed.
 *
 * <p>Rows are one by what they are known by. Where that differs they are one when the rest says so and nothing else may be
 * meant: a corrected slip in a description is then a change, and not one row less and one more. Where two rows may be meant
 * neither is taken; both are told.
 *
 * @param rows those of the newer file in its order, then what was removed, in the order of the older
 * @param carried by what rows of the newer file are to be known, by their own key, where that is another: they go on as what
 *     the older file has made them
 */
public record FileComparison(List<RowChange> rows, Map<String, String> carried) {
    public FileComparison {
        rows = List.copyOf(rows);
        carried = Map.copyOf(carried);
    }

    /** Two files, the newer of which is not stored yet; both in their order. */
    public static FileComparison of(List<FileRow> before, List<FileRow> after) {
        Pairs pairs = new Pairs(before, after);
        pairs.by(FileRow::identity, FileRow::key);
        pairs.by(FileRow::key, FileRow::key);
        pairs.byRest();
        return new FileComparison(pairs.told(), pairs.carried());
    }

    /** Two files that are stored: which row is which was said when the newer one came, and is not asked again. */
    public static FileComparison ofStored(List<FileRow> before, List<FileRow> after) {
        Pairs pairs = new Pairs(before, after);
        pairs.by(FileRow::identity, FileRow::identity);
        return new FileComparison(pairs.told(), pairs.carried());
    }

    public long count(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }
}
