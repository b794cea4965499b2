package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Blanks;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lines such as {@code Kelurahan : X}, whose label, colon and value may stand in one cell or in several. */
final class IdentityLine {

    private static final Pattern SEVERAL = Pattern.compile("[\\n\\r\\t;]|\\s{3,}");
    private static final int MOST_CELLS_WITHOUT_COLON = 4;
    private static final int LONGEST = 500;

    private final SheetRow row;
    private final Labels labels;
    private final boolean aboveTable;
    private final boolean belowEnd;
    private final List<Pair> pairs = new ArrayList<>();
    private int at;
    private int used;

    /**
     * A column, its value, and the cell where it stands.
     *
     * @param inTitle whether it is a name within a title, which counts only for tables without that column
     */
    record Pair(String column, Outside outside, boolean inTitle) {

        Pair(String column, Outside outside) {
            this(column, outside, false);
        }
    }

    private IdentityLine(SheetRow row, Labels labels, boolean aboveTable, boolean belowEnd) {
        this.row = row;
        this.labels = labels;
        this.aboveTable = aboveTable;
        this.belowEnd = belowEnd;
    }

    /** What a row above a table says, besides whatever else stands in it. */
    static List<Pair> above(SheetRow row, Labels labels) {
        return new IdentityLine(row, labels, true, false).read();
    }

    /** What a row below the end of a table says, above another perhaps; a sentence there tells the year of its writing. */
    static List<Pair> below(SheetRow row, Labels labels) {
        return new IdentityLine(row, labels, true, true).read();
    }

    /** What a row within a table says, when it is nothing but labels with colons and values. */
    static List<Pair> within(SheetRow row, Labels labels) {
        IdentityLine line = new IdentityLine(row, labels, false, false);
        List<Pair> pairs = line.read();
        return line.used == row.cells().size() ? pairs : List.of();
    }

    private List<Pair> read() {
        for (at = 0; at < row.cells().size(); at++) {
            int before = pairs.size();
            int first = at;
            cell(row.cells().get(at));
            used += pairs.size() > before ? at - first + 1 : 0;
        }
        return pairs;
    }

    private void cell(SheetRow.Cell cell) {
        if (cell.value() instanceof String text && text.length() <= LONGEST) {
            String[] lines = SEVERAL.split(Blanks.stripped(text));
            for (String line : lines) {
                line(cell, line, lines.length == 1);
            }
        }
    }

    private void line(SheetRow.Cell cell, String line, boolean alone) {
        Optional<Labels.Labelled> labelled = labels.withColon(line);
        if (labelled.isPresent() && !labelled.get().value().isEmpty()) {
            add(labelled.get().column(), labelled.get().value(), cell);
        } else if (labelled.isPresent() && alone) {
            nextCell(labelled.get().column(), true);
        } else if (alone && labels.column(line).isPresent()) {
            nextCell(labels.column(line).get(), false);
        } else if (aboveTable) {
            title(cell, line);
        }
    }

    private void title(SheetRow.Cell cell, String line) {
        List<TitleNames.Named> names = TitleNames.in(line, labels).stream()
                .filter(name -> !belowEnd || !TitleNames.isYear(name.labelled()))
                .toList();
        for (TitleNames.Named name : names) {
            Outside outside = new Outside(name.labelled().value(), cell.letters() + row.number());
            pairs.add(new Pair(name.labelled().column(), outside, !name.begins()));
        }
        if (names.isEmpty()) {
            labels.before(line).ifPresent(found -> add(found.column(), found.value(), cell));
        }
    }

    /** @param colon whether there was one already */
    private void nextCell(String column, boolean colon) {
        SheetRow.Cell next = after(at);
        boolean only = next != null
                && next.value() instanceof String text
                && Blanks.stripped(text).equals(":");
        SheetRow.Cell value = only ? after(at + 1) : next;
        boolean marked = colon
                || only
                || next != null
                        && next.value() instanceof String text
                        && Blanks.stripped(text).startsWith(":");
        if (value != null && (marked || mayDoWithoutColon(value))) {
            at += only ? 2 : 1;
            Object plain = value.value() instanceof String text ? Labels.value(text) : value.value();
            if (!plain.equals("")) {
                add(column, plain, value);
            }
        }
    }

    private boolean mayDoWithoutColon(SheetRow.Cell value) {
        return aboveTable
                && row.cells().size() <= MOST_CELLS_WITHOUT_COLON
                && (!(value.value() instanceof String text)
                        || labels.columns().named(text).isEmpty());
    }

    private SheetRow.Cell after(int index) {
        return index + 1 < row.cells().size() ? row.cells().get(index + 1) : null;
    }

    private void add(String column, Object value, SheetRow.Cell cell) {
        pairs.add(new Pair(column, new Outside(value, cell.letters() + row.number())));
    }
}
