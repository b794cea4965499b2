package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.Picture;
import id.usulanhub.connectorkit.workbook.Region;
import id.usulanhub.connectorkit.workbook.Remark;
import id.usulanhub.connectorkit.workbook.RowReader;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A workbook drawn as text: a line a row, cells between bars, {@code #12} a number, {@code =12} a formula's, {@code !} an
 * error.
 */
final class FakeBook implements RowReader {

    private final List<Sheet> sheets = new ArrayList<>();
    private Iterator<Sheet> toRead;
    private Iterator<SheetRow> rows;

    /** One sheet as it is drawn. */
    private record Sheet(SheetInfo info, List<SheetRow> rows) {}

    /** What a sheet has besides its cells. */
    record Extras(boolean hidden, Set<Integer> hiddenRows, List<Region> merges, List<Picture> pictures) {

        static final Extras NONE = new Extras(false, Set.of(), List.of(), List.of());

        static Extras merged(String... regions) {
            return new Extras(
                    false,
                    Set.of(),
                    List.of(regions).stream().map(FakeBook::region).toList(),
                    List.of());
        }
    }

    static FakeBook of(String drawn) {
        return new FakeBook().with("Usulan", drawn, Extras.NONE);
    }

    static FakeBook of(String drawn, Extras extras) {
        return new FakeBook().with("Usulan", drawn, extras);
    }

    FakeBook with(String name, String drawn, Extras extras) {
        List<SheetRow> drawnRows = new ArrayList<>();
        String[] lines = drawn.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            List<SheetRow.Cell> cells = cells(lines[at]);
            if (!cells.isEmpty()) {
                drawnRows.add(new SheetRow(name, at + 1, extras.hiddenRows.contains(at + 1), cells));
            }
        }
        sheets.add(new Sheet(new SheetInfo(name, extras.hidden, extras.merges, extras.pictures), drawnRows));
        return this;
    }

    @Override
    public SheetInfo nextSheet() {
        toRead = toRead == null ? sheets.iterator() : toRead;
        if (!toRead.hasNext()) {
            return null;
        }
        Sheet next = toRead.next();
        rows = next.rows.iterator();
        return next.info;
    }

    @Override
    public SheetRow nextRow() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public List<Remark> remarks() {
        return List.of();
    }

    @Override
    public void close() {
        toRead = null;
    }

    private static List<SheetRow.Cell> cells(String line) {
        List<SheetRow.Cell> cells = new ArrayList<>();
        String[] texts = line.split("\\|", -1);
        for (int column = 0; column < texts.length; column++) {
            String text = texts[column].strip().replace("\\n", "\n");
            if (!text.isEmpty()) {
                cells.add(cell(column, text));
            }
        }
        return cells;
    }

    private static SheetRow.Cell cell(int column, String text) {
        return switch (text.charAt(0)) {
            case '#' -> new SheetRow.Cell(column, new BigDecimal(text.substring(1)));
            case '=' -> new SheetRow.Cell(column, new BigDecimal(text.substring(1)), true);
            case '!' -> new SheetRow.Cell(column, new SheetRow.Fault("#REF!"), true);
            default -> new SheetRow.Cell(column, text);
        };
    }

    /** {@code A3:C5}. */
    private static Region region(String written) {
        String[] ends = written.split(":");
        return new Region(row(ends[0]), column(ends[0]), row(ends[1]), column(ends[1]));
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.replaceAll("[A-Z]", ""));
    }

    private static int column(String cell) {
        return Header.index(cell.replaceAll("[0-9]", ""));
    }
}
