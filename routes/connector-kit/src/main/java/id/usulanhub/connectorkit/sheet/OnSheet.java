package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetInfo;
import java.util.function.Consumer;

/**
 * What is at hand while one sheet is read.
 *
 * @param filled how long the rows of the whole file became by values from above
 */
record OnSheet(SheetRules rules, SheetInfo info, Decisions decisions, FilledLength filled, Consumer<RowPayload> sink) {

    String place(String cell) {
        return info.name() + "!" + cell;
    }
}
