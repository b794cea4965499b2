package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetLimits;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How a connector's tables are found in a file.
 *
 * @param columns the columns it knows
 * @param required the columns without which a row of headings is no header
 * @param atLeast how many known columns a header has
 * @param within how many rows from the top of a sheet are searched for it
 * @param table how the rows below are read
 * @param limits how large a file may be
 * @param sense what the headings of a table mean beside its columns, as they stand in a row's payload
 */
public record SheetRules(
        Columns columns,
        List<String> required,
        int atLeast,
        int within,
        TableRules table,
        SheetLimits limits,
        Function<JsonNode, HeadingSense> sense) {
    public SheetRules {
        required = List.copyOf(required);
    }

    /** Where nothing is known of headings but the columns. */
    public SheetRules(
            Columns columns, List<String> required, int atLeast, int within, TableRules table, SheetLimits limits) {
        this(columns, required, atLeast, within, table, limits, head -> HeadingSense.NONE);
    }

    /** The same tables, of whose other headings something is known. */
    public SheetRules sensing(Function<JsonNode, HeadingSense> headings) {
        return new SheetRules(columns, required, atLeast, within, table, limits, headings);
    }
}
