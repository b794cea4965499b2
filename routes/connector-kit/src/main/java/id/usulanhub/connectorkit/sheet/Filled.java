package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row with values that stand in cells above.
 *
 * @param at the cells where they stand, by the letters of the column that they were put into
 */
record Filled(SheetRow row, Map<String, String> at) {

    static Filled plain(SheetRow row) {
        return new Filled(row, Map.of());
    }

    /** With one more cell, or another in its stead. */
    Filled with(SheetRow.Cell cell, String from) {
        List<SheetRow.Cell> cells = new ArrayList<>(row.cells().size() + 1);
        row.cells().stream().filter(each -> each.column() != cell.column()).forEach(cells::add);
        cells.add(cell);
        cells.sort(Comparator.comparingInt(SheetRow.Cell::column));
        Map<String, String> places = new LinkedHashMap<>(at);
        places.put(cell.letters(), from);
        return new Filled(new SheetRow(row.sheet(), row.number(), row.hidden(), cells), places);
    }
}
