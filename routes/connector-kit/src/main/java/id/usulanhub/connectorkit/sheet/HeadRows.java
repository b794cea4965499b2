package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.Region;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Makes a head of one row of headings, or of two or three, of which an upper one spans several of the lower.
 *
 * @param merges the merged cells of the sheet
 */
record HeadRows(List<Region> merges) {

    private static final int LONGEST = 80;

    static Head one(SheetRow row) {
        return new Head(row.cells().stream()
                .map(cell -> new Head.Cell(cell.letters(), "", CellWords.of(cell)))
                .toList());
    }

    /** Whether a row right below holds headings under those of a row, and nothing else. */
    boolean isSecond(SheetRow upper, SheetRow lower) {
        return lower != null
                && lower.number() == upper.number() + 1
                && !lower.cells().isEmpty()
                && lower.cells().stream().allMatch(cell -> isUnder(upper, lower, cell))
                && (lower.cells().size() > 1 || inBrackets(lower.cells().getFirst()));
    }

    /** The headings of both rows; a unit in brackets below a heading is part of it. */
    Head two(SheetRow upper, SheetRow lower) {
        TreeSet<Integer> columns = new TreeSet<>();
        upper.cells().forEach(cell -> columns.add(cell.column()));
        lower.cells().forEach(cell -> columns.add(cell.column()));
        List<Head.Cell> cells = new ArrayList<>();
        for (int column : columns) {
            SheetRow.Cell below = CellWords.at(lower, column);
            boolean isParent = below == null && CellWords.at(upper, column) != null && spans(upper, lower, column);
            if (!isParent) {
                cells.add(cell(upper, below, column));
            }
        }
        return new Head(cells);
    }

    /** Two rows of headings as the one that a third stands under: a heading that reaches down over both stands in it, too. */
    static SheetRow together(SheetRow upper, SheetRow middle) {
        List<SheetRow.Cell> cells = new ArrayList<>(middle.cells());
        upper.cells().stream()
                .filter(cell -> CellWords.at(middle, cell.column()) == null)
                .forEach(cells::add);
        cells.sort(Comparator.comparingInt(SheetRow.Cell::column));
        return new SheetRow(middle.sheet(), middle.number(), middle.hidden(), cells);
    }

    /**
     * The headings of three rows. One of the third has the nearest over it as its parent, any other stays as it was.
     *
     * @param two of the first two rows
     * @param above the first two {@link #together}
     */
    Head three(Head two, SheetRow above, SheetRow lower) {
        Map<String, Head.Cell> before = new HashMap<>();
        two.cells().forEach(cell -> before.put(cell.letters(), cell));
        return new Head(two(above, lower).cells().stream()
                .map(cell -> CellWords.at(lower, Header.index(cell.letters())) == null
                        ? before.getOrDefault(cell.letters(), cell)
                        : cell)
                .toList());
    }

    private Head.Cell cell(SheetRow upper, SheetRow.Cell below, int column) {
        String letters = SheetRow.Cell.letters(column);
        SheetRow.Cell own = CellWords.at(upper, column);
        if (below == null) {
            return new Head.Cell(letters, "", CellWords.of(own));
        }
        if (own != null && inBrackets(below)) {
            return new Head.Cell(letters, "", CellWords.of(own) + " " + CellWords.of(below));
        }
        SheetRow.Cell parent = own == null ? left(upper, column) : own;
        return new Head.Cell(letters, parent == null ? "" : CellWords.of(parent), CellWords.of(below));
    }

    private boolean isUnder(SheetRow upper, SheetRow lower, SheetRow.Cell cell) {
        if (!(cell.value() instanceof String text) || text.length() > LONGEST || CellWords.isFigure(text)) {
            return false;
        }
        if (CellWords.at(upper, cell.column()) == null) {
            return left(upper, cell.column()) != null;
        }
        return spans(upper, lower, cell.column()) || inBrackets(cell);
    }

    /** Whether a heading goes on to the right: by a merged cell, else because the next one has no heading of its own. */
    private boolean spans(SheetRow upper, SheetRow lower, int column) {
        boolean merged = merges.stream()
                .anyMatch(region -> region.contains(upper.number(), column) && region.right() > region.left());
        return merged || CellWords.at(upper, column + 1) == null && CellWords.at(lower, column + 1) != null;
    }

    /** The nearest heading to the left of a column that has none. */
    private static SheetRow.Cell left(SheetRow upper, int column) {
        SheetRow.Cell left = null;
        for (SheetRow.Cell cell : upper.cells()) {
            if (cell.column() < column) {
                left = cell;
            }
        }
        return left;
    }

    private static boolean inBrackets(SheetRow.Cell cell) {
        String text = CellWords.of(cell);
        return text.startsWith("(") && text.endsWith(")") && text.chars().anyMatch(Character::isLetter);
    }
}
