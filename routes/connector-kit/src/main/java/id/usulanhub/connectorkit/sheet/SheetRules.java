package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetLimits;
import java.util.List;

/**
 * How a connector's tables are found in a file.
 *
 * @param columns the columns it knows
 * @param required the columns without which a row of headings is no header
 * @param atLeast how many known columns a header has
 * @param within how many rows from the top of a sheet are searched for it
 * @param table how the rows below are read
 * @param limits how large a file may be
 */
public record SheetRules(
        Columns columns, List<String> required, int atLeast, int within, TableRules table, SheetLimits limits) {
    public SheetRules {
        required = List.copyOf(required);
    }
}
