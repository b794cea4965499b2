package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The headings of a table that was found.
 *
 * @param head what stands in them
 * @param columns the index of each known column, by name
 * @param names the name of each column by its index; empty where it is not known
 * @param bottom the last row of the header, 1-based
 * @param rows one, two or three
 */
record Header(Head head, Map<String, Integer> columns, List<String> names, int bottom, int rows) {

    static Header of(Head head, Columns known, int bottom, int rows) {
        Map<String, Integer> columns = new HashMap<>();
        known.letters(head).forEach((name, letters) -> columns.put(name, index(letters)));
        String[] names = new String[head.width()];
        Arrays.fill(names, "");
        columns.forEach((name, index) -> names[index] = name);
        return new Header(head, columns, List.of(names), bottom, rows);
    }

    /** The headings of some columns alone. */
    Header part(int from, int to, Columns known) {
        Head part = new Head(head.cells().stream()
                .filter(cell -> index(cell.letters()) >= from && index(cell.letters()) < to)
                .toList());
        return of(part, known, bottom, rows);
    }

    /** Whether it says the same as another in the same columns. */
    boolean isSame(Header other) {
        return columns.equals(other.columns)
                && head.cells().size() == other.head.cells().size();
    }

    /** The name of the column with an index; empty when it is not known. */
    String name(int column) {
        return column < names.size() ? names.get(column) : "";
    }

    boolean hasValue(SheetRow row, String column) {
        Integer index = columns.get(column);
        return index != null && CellWords.at(row, index) != null;
    }

    /** 0 for {@code A}, 26 for {@code AA}. */
    static int index(String letters) {
        int index = 0;
        for (int at = 0; at < letters.length(); at++) {
            index = index * 26 + letters.charAt(at) - 'A' + 1;
        }
        return index - 1;
    }
}
