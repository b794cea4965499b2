package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;

/**
 * A row, and how many of its texts may be headings, which is counted once.
 *
 * @param headings at most so many headings are in it
 */
record Line(SheetRow row, int headings) {

    static Line of(SheetRow row, Columns columns) {
        int headings = 0;
        for (SheetRow.Cell cell : row.cells()) {
            headings += cell.value() instanceof String text && columns.mayName(text) ? 1 : 0;
        }
        return new Line(row, headings);
    }
}
