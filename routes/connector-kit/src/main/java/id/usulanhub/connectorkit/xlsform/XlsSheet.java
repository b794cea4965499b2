package id.usulanhub.connectorkit.xlsform;

import java.util.List;
import java.util.Set;

/**
 * A sheet with headings in its first row.
 *
 * @param headings with the place of each
 * @param rows those below, blank ones left out
 */
record XlsSheet(List<Headed> headings, List<XlsRow> rows) {

    static final XlsSheet NONE = new XlsSheet(List.of(), List.of());

    /** A heading and where it stands. */
    record Headed(Heading heading, String place) {}

    boolean has(String column) {
        return headings.stream().anyMatch(each -> each.heading().column().equals(column));
    }

    /** The columns that are none of {@code known} and in which something stands, by their headings. */
    List<Headed> others(Set<String> known) {
        return headings.stream()
                .filter(each -> !known.contains(each.heading().column()))
                .filter(each -> rows.stream().anyMatch(row -> row.cells().containsKey(each.heading())))
                .toList();
    }
}
