package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.HashSet;
import java.util.Set;

/** Tells a row of headings from any other. */
record HeaderFinder(SheetRules rules) {

    boolean isHeader(SheetRow row) {
        Set<String> columns = columnsOf(row);
        return columns.size() >= rules.atLeast() && columns.containsAll(rules.required());
    }

    /** The known columns whose headings stand in a row. */
    Set<String> columnsOf(SheetRow row) {
        Set<String> columns = new HashSet<>();
        for (SheetRow.Cell cell : row.cells()) {
            cell.text().flatMap(rules.columns()::named).ifPresent(columns::add);
        }
        return columns;
    }
}
