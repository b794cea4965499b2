package id.usulanhub.connectorkit.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of a connector's tables are read. Columns are named as in the mapping, the outermost first.
 *
 * @param identity columns whose values may stand above the table
 * @param sheetName the column that a sheet's name is the value of; empty for none
 * @param groups columns whose values stand in rows of their own
 * @param namesAlone whether such a row may be a name alone, without a label as {@code KECAMATAN}
 * @param fillDown columns whose empty cells mean the same as the cell above
 * @param sameAsAbove columns in which marks mean the same as the cell above
 * @param amounts columns that hold figures which would count twice if a merged cell stood for each of its rows
 * @param hiddenSheets whether hidden sheets are read
 * @param hiddenRows whether hidden rows are read
 * @param skip the words by which a column says that its row has been put aside by those who keep the list
 */
public record TableRules(
        List<String> identity,
        String sheetName,
        List<String> groups,
        boolean namesAlone,
        List<String> fillDown,
        List<String> sameAsAbove,
        Set<String> amounts,
        boolean hiddenSheets,
        boolean hiddenRows,
        Map<String, List<String>> skip) {

    /** Rows as they stand. */
    public static final TableRules PLAIN =
            new TableRules(List.of(), "", List.of(), true, List.of(), List.of(), Set.of(), false, true, Map.of());

    public TableRules {
        identity = List.copyOf(identity);
        groups = List.copyOf(groups);
        fillDown = List.copyOf(fillDown);
        sameAsAbove = List.copyOf(sameAsAbove);
        amounts = Set.copyOf(amounts);
        skip = Map.copyOf(skip);
    }

    /** Whether a column's value may stand outside of its row, in a line or row of its own. */
    boolean standsOutside(String column) {
        return identity.contains(column) || groups.contains(column);
    }
}
