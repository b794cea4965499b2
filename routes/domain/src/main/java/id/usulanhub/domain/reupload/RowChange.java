package id.usulanhub.domain.reupload;

import java.util.List;
import java.util.TreeSet;

/**
 * What became of one row between two files.
 *
 * @param before the row of the older file; null for {@link Kind#NEW}
 * @param after the row of the newer file; null for {@link Kind#REMOVED}
 * @param byRest whether the two were found to be one by all that they say, because what they are known by differs
 * @param perhaps the places, in the other file, of rows that may be the same one: nobody but their sender can tell
 */
public record RowChange(Kind kind, FileRow before, FileRow after, boolean byRest, List<String> perhaps) {

    /** Every row of both files is of exactly one kind. */
    public enum Kind {
        NEW,
        CHANGED,
        SAME,
        REMOVED
    }

    /** One value that differs; empty where there is none. */
    public record Cell(String column, String from, String to) {}

    public RowChange {
        perhaps = List.copyOf(perhaps);
    }

    static RowChange of(FileRow before, FileRow after, boolean byRest) {
        Kind kind = before.values().equals(after.values()) ? Kind.SAME : Kind.CHANGED;
        return new RowChange(kind, before, after, byRest, List.of());
    }

    static RowChange appeared(FileRow after, List<String> perhaps) {
        return new RowChange(Kind.NEW, null, after, false, perhaps);
    }

    static RowChange removed(FileRow before, List<String> perhaps) {
        return new RowChange(Kind.REMOVED, before, null, false, perhaps);
    }

    /** The row itself: as it is now, or as it was. */
    public FileRow row() {
        return after == null ? before : after;
    }

    /** The values that differ, by column; those of a row that stands in one file only are its values. */
    public List<Cell> cells() {
        TreeSet<String> columns = new TreeSet<>();
        for (FileRow each : new FileRow[] {before, after}) {
            if (each != null) {
                columns.addAll(each.values().keySet());
            }
        }
        return columns.stream()
                .map(column -> new Cell(column, value(before, column), value(after, column)))
                .filter(cell -> !cell.from().equals(cell.to()))
                .toList();
    }

    private static String value(FileRow row, String column) {
        return row == null ? "" : row.values().getOrDefault(column, "");
    }
}
