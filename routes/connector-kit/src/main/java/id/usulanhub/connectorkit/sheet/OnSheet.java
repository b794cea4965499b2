package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetInfo;
import java.util.function.Consumer;

/** What is at hand while one sheet is read. */
record OnSheet(SheetRules rules, SheetInfo info, Decisions decisions, Consumer<RowPayload> sink) {

    String place(String cell) {
        return info.name() + "!" + cell;
    }
}
