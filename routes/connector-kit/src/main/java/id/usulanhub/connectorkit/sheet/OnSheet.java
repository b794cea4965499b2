package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.function.Consumer;

/**
 * What is at hand while one sheet is read, or the part of it from one column on.
 *
 * @param filled how long the rows of the whole file became by values from above
 * @param from the first column, 0-based
 */
record OnSheet(
        SheetRules rules,
        SheetInfo info,
        Decisions decisions,
        FilledLength filled,
        Consumer<RowPayload> sink,
        int from) {

    /** The part of it that begins at a column. */
    OnSheet besides(int column) {
        return new OnSheet(rules, info, decisions, filled, sink, column);
    }

    String place(String cell) {
        return info.name() + "!" + cell;
    }

    /** A row, named by its first column. */
    String place(SheetRow row) {
        return place(SheetRow.Cell.letters(from) + row.number());
    }

    /** A row is left out. */
    void skip(SheetRow row, Reason reason) {
        decisions.skip(place(row), row, reason);
    }

    /** The headings of a table, each with its column or as unknown. */
    void tell(SheetRow row, Table table) {
        Header header = table.header();
        decisions.tell(Decision.Kind.HEADER, place(row), Integer.toString(header.rows()));
        header.head().cells().forEach(cell -> decisions.tell(table.decision(cell)));
    }
}
