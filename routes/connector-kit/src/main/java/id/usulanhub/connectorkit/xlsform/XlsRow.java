package id.usulanhub.connectorkit.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row below the headings.
 *
 * @param place of its first cell
 * @param cells those that are filled in, from left to right
 */
record XlsRow(String place, Map<Heading, XlsCell> cells) {

    Optional<XlsCell> cell(String column) {
        return Optional.ofNullable(cells.get(new Heading(column, "")));
    }

    /** What stands in a column, empty where nothing does. */
    String text(String column) {
        return cell(column).map(XlsCell::text).orElse("");
    }

    /** Where to look for a column's value: its cell, or else the row. */
    String place(String column) {
        return cell(column).map(XlsCell::place).orElse(place);
    }

    /** The same words by language. */
    Map<String, XlsCell> languages(String column) {
        Map<String, XlsCell> languages = new LinkedHashMap<>();
        cells.forEach((heading, cell) -> {
            if (heading.column().equals(column)) {
                languages.put(heading.language(), cell);
            }
        });
        return languages;
    }

    /** The same row without the cells of some columns. */
    XlsRow without(Set<Heading> columns) {
        Map<Heading, XlsCell> kept = new LinkedHashMap<>(cells);
        kept.keySet().removeAll(columns);
        return new XlsRow(place, kept);
    }

    /** A row of one cell, for what the workbook does not write in a row of its own. */
    static XlsRow of(String column, XlsCell cell) {
        return new XlsRow(cell.place(), Map.of(new Heading(column, ""), cell));
    }
}
