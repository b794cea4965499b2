package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row with values that stand in cells above.
 *
 * @param at the cells where they stand, by the letters of the column that they were put into
 */
record Filled(SheetRow row, Map<String, String> at) {

    static Filled plain(SheetRow row) {
        return new Filled(row, Map.of());
    }

    /**
     * A value that stands elsewhere.
     *
     * @param cell the value, in the column into which it is put
     * @param from where it stands, as {@code B2}
     */
    record Taken(SheetRow.Cell cell, String from) {}

    /** With more cells, or others in their stead. */
    Filled with(List<Taken> taken) {
        if (taken.isEmpty()) {
            return this;
        }
        SortedMap<Integer, SheetRow.Cell> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        Map<String, String> places = new LinkedHashMap<>(at);
        for (Taken each : taken) {
            cells.put(each.cell.column(), each.cell);
            places.put(each.cell.letters(), each.from);
        }
        return new Filled(new SheetRow(row.sheet(), row.number(), row.hidden(), List.copyOf(cells.values())), places);
    }

    /** How many characters it has, each other value counted as one; 0 when nothing was put into it. */
    long length() {
        long length = 0;
        for (SheetRow.Cell cell : at.isEmpty() ? List.<SheetRow.Cell>of() : row.cells()) {
            length += cell.value() instanceof String text ? text.length() : 1;
        }
        return length;
    }
}
