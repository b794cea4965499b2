package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells rows that name what the rows below belong to: {@code KECAMATAN X}, or a name alone across the table. */
final class GroupRow {

    private static final Pattern NUMBERING =
            Pattern.compile("\\(?(?:[ivxIVX]{1,5}|[a-zA-Z]|\\d{1,3})(?:[.)](?:[a-zA-Z]|\\d{1,3})){0,2}[.)]?");
    private static final Pattern RUNNING = Pattern.compile("\\d+(?:\\.0)?[.)]?");
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 6;

    private final List<String> levels;
    private final boolean namesAlone;
    private final Labels labels;
    private final MergedCells merges;

    /** Where the last unlabelled one stood, and its level. */
    private int lastRow = -1;

    private int lastLevel;

    GroupRow(SheetRules rules, MergedCells merges) {
        this.levels = rules.table().groups();
        this.namesAlone = rules.table().namesAlone();
        this.labels = new Labels(rules.columns(), levels::contains);
        this.merges = merges;
    }

    /**
     * The column and the value that a row gives.
     *
     * @param next the row after it, by which is told which of several levels an unlabelled name is of; null at the end
     */
    Optional<IdentityLine.Pair> read(SheetRow row, SheetRow next, Table table) {
        SheetRow.Cell name = levels.isEmpty() ? null : name(row);
        if (name == null || !isAlone(row, name) && table.isOfProposals(name.column())) {
            return Optional.empty();
        }
        String text = CellWords.of(name);
        Optional<Labels.Labelled> labelled =
                labels.withColon(text).filter(found -> !found.value().isEmpty()).or(() -> labels.before(text));
        return labelled.or(() -> unlabelled(row, next, table))
                .filter(found -> isAlone(row, name) || !isHalfFilled(row, name, table, found.column()))
                .map(found -> new IdentityLine.Pair(
                        found.column(), new Outside(found.value(), name.letters() + row.number())));
    }

    /** The name of a row that begins another part of the table and does not say what of: it may be of anything. */
    Optional<Outside> divider(SheetRow row, Table table) {
        if (levels.isEmpty() || namesAlone || !isName(row, table)) {
            return Optional.empty();
        }
        SheetRow.Cell name = name(row);
        return Optional.of(new Outside(Labels.withoutNumbering(CellWords.of(name)), name.letters() + row.number()));
    }

    private Optional<Labels.Labelled> unlabelled(SheetRow row, SheetRow next, Table table) {
        if (!namesAlone || next == null || !isName(row, table)) {
            return Optional.empty();
        }
        boolean within = lastRow == row.number() - 1;
        boolean outer = isName(next, table) && !table.isWhole(next);
        int innermost = levels.size() - 1;
        lastLevel = within ? Math.min(lastLevel + 1, innermost) : outer ? 0 : innermost;
        lastRow = row.number();
        return Optional.of(
                new Labels.Labelled(levels.get(lastLevel), Labels.withoutNumbering(CellWords.of(name(row)))));
    }

    /** Whether it is a short name alone, in a merged cell or where the table begins. */
    private boolean isName(SheetRow row, Table table) {
        SheetRow.Cell name = name(row);
        if (name == null || !isAlone(row, name)) {
            return false;
        }
        String text = CellWords.of(name);
        boolean first = table.columnsBefore(name.column()) < 2 && !table.isRequired(name.column());
        return text.length() <= LONGEST
                && text.split("\\s+").length <= MOST_WORDS
                && !Endings.isNote(text)
                && (merges.isWide(row, name) || first);
    }

    /** The only text of a row, besides a number or letter before it and sums behind it; null when it has more. */
    private static SheetRow.Cell name(SheetRow row) {
        List<SheetRow.Cell> cells = row.cells();
        boolean numbered = cells.size() > 1
                && NUMBERING.matcher(CellWords.of(cells.getFirst())).matches();
        SheetRow.Cell name = cells.get(numbered ? 1 : 0);
        boolean only = cells.stream().skip(numbered ? 2 : 1).allMatch(CellWords::isFigure);
        return only && !CellWords.isFigure(name) && name.value() instanceof String ? name : null;
    }

    /** Whether it is a place in its own column, in a row with a running number as proposals have. */
    private static boolean isHalfFilled(SheetRow row, SheetRow.Cell name, Table table, String column) {
        SheetRow.Cell first = row.cells().getFirst();
        return table.header().name(name.column()).equals(column)
                && first != name
                && RUNNING.matcher(CellWords.of(first)).matches();
    }

    /** Whether nothing stands behind it. */
    private static boolean isAlone(SheetRow row, SheetRow.Cell name) {
        return row.cells().getLast() == name;
    }
}
