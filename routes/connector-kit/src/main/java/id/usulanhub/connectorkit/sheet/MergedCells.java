package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.Region;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The merged cells of one sheet, met row by row. */
final class MergedCells {

    private final List<Region> wide;
    private final Iterator<Region> tall;

    /** Those that go on below, by column. */
    private final SortedMap<Integer, Open> open = new TreeMap<>();

    private Region next;

    /** A cell over several rows, and its value; null when it has none. */
    private record Open(Region region, SheetRow.Cell cell) {}

    MergedCells(List<Region> merges) {
        wide = merges.stream().filter(region -> region.right() > region.left()).toList();
        tall = merges.stream()
                .filter(region -> region.bottom() > region.top())
                .sorted(Comparator.comparingInt(Region::top))
                .iterator();
        next = tall.hasNext() ? tall.next() : null;
    }

    /** To be told of every row, in their order. */
    void enter(SheetRow row) {
        open.values().removeIf(each -> each.region.bottom() < row.number());
        while (next != null && next.top() <= row.number()) {
            if (next.bottom() >= row.number()) {
                open.put(
                        next.left(),
                        new Open(next, next.top() == row.number() ? CellWords.at(row, next.left()) : null));
            }
            next = tall.hasNext() ? tall.next() : null;
        }
    }

    /** Decides whether a column takes the value of a merged cell. */
    @FunctionalInterface
    interface Taking {
        boolean takes(int column);
    }

    /** The row with the values of the cells that reach down into it from below the header. */
    Filled fill(SheetRow row, int header, Taking taking) {
        if (open.isEmpty()) {
            return Filled.plain(row);
        }
        BitSet own = new BitSet();
        row.cells().forEach(cell -> own.set(cell.column()));
        List<Filled.Taken> taken = new ArrayList<>();
        open.forEach((column, each) -> {
            boolean reaches = each.cell != null && each.region.top() > header && each.region.top() < row.number();
            if (reaches && !own.get(column) && taking.takes(column)) {
                taken.add(new Filled.Taken(each.cell, each.cell.letters() + each.region.top()));
            }
        });
        return Filled.plain(row).with(taken);
    }

    /** Whether a cell is merged with its right neighbour. */
    boolean isWide(SheetRow row, SheetRow.Cell cell) {
        return wide.stream().anyMatch(region -> region.contains(row.number(), cell.column()));
    }
}
