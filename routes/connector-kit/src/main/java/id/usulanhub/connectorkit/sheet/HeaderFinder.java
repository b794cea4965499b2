package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.Region;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tells rows of headings from any other, on one sheet. */
final class HeaderFinder {

    private final SheetRules rules;
    private final HeadRows heads;
    private final Predicate<String> above;
    private List<String> missing;
    private String nearest = "";

    /** @param above whether the value of a column stands above the table, for each of its rows */
    HeaderFinder(SheetRules rules, List<Region> merges, Predicate<String> above) {
        this.rules = rules;
        this.above = above;
        this.heads = new HeadRows(merges);
        this.missing = rules.required();
    }

    /** The header that a row begins; null when it begins none. */
    Header find(Line line, Line next) {
        int below = next == null ? 0 : next.headings();
        if (line.headings() == 0 || line.headings() + below < rules.atLeast()) {
            return null;
        }
        if (next != null && heads.isSecond(line.row(), next.row())) {
            Header two = complete(heads.two(line.row(), next.row()), next.row(), 2);
            if (two != null) {
                return two;
            }
        }
        return line.headings() < rules.atLeast() ? null : complete(HeadRows.one(line.row()), line.row(), 1);
    }

    /**
     * The header of which a third row of headings is part; null when that row is none, or names no column more.
     *
     * @param two the header of the first two
     */
    Header third(SheetRow upper, SheetRow middle, SheetRow lower, Header two) {
        SheetRow above = HeadRows.together(upper, middle);
        if (lower == null || !heads.isSecond(above, lower)) {
            return null;
        }
        Header three = complete(heads.three(two.head(), above, lower), lower, 3);
        return three != null && three.columns().size() > two.columns().size() ? three : null;
    }

    /** The column, 0-based, from which on the headings of another table stand beside those of the first; -1 for none. */
    int besides(Header header) {
        List<Head.Cell> cells = header.head().cells();
        Set<String> before = new HashSet<>();
        int again = -1;
        for (int at = 0; at < cells.size(); at++) {
            boolean first =
                    at > 0 && cells.get(at).key().equals(cells.getFirst().key());
            boolean repeats = !before.add(HeadingKey.of(cells.get(at).full()));
            if ((first || repeats && again < 0) && areTwo(header, index(cells.get(at)))) {
                again = index(cells.get(at));
            }
            if (first && again == index(cells.get(at))) {
                return again;
            }
        }
        return again;
    }

    private boolean areTwo(Header header, int column) {
        return isTable(header.part(0, column, rules.columns()), header)
                && isTable(header.part(column, Integer.MAX_VALUE, rules.columns()), header);
    }

    private boolean isTable(Header part, Header whole) {
        return part.columns().size() >= rules.atLeast()
                && rules.required().stream()
                        .filter(whole.columns()::containsKey)
                        .allMatch(part.columns()::containsKey);
    }

    private static int index(Head.Cell cell) {
        return Header.index(cell.letters());
    }

    /** The required columns that the row which came nearest to a header lacks. */
    List<String> missing() {
        return missing;
    }

    /** The row that came nearest to a header, as {@code Usulan!A5}; empty where none has enough headings. */
    String nearest() {
        return nearest;
    }

    private Header complete(Head head, SheetRow bottom, int rows) {
        Header header = Header.of(head, rules.columns(), bottom.number(), rows);
        if (header.columns().size() < rules.atLeast()) {
            return null;
        }
        List<String> lacks = rules.required().stream()
                .filter(column -> !header.columns().containsKey(column) && !above.test(column))
                .toList();
        if (nearest.isEmpty() || lacks.size() < missing.size()) {
            missing = lacks;
            nearest = bottom.place();
        }
        return lacks.isEmpty() ? header : null;
    }
}
