package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.Region;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The merged cells of one sheet, met row by row. */
final class MergedCells {

    private final List<Region> wide;
    private final Iterator<Region> tall;
    private final List<Open> open = new ArrayList<>();
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
        open.removeIf(each -> each.region.bottom() < row.number());
        while (next != null && next.top() <= row.number()) {
            if (next.bottom() >= row.number()) {
                open.add(new Open(next, next.top() == row.number() ? CellWords.at(row, next.left()) : null));
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
        Filled filled = Filled.plain(row);
        for (Open each : open) {
            boolean reaches = each.cell != null && each.region.top() > header && each.region.top() < row.number();
            if (reaches && CellWords.at(row, each.cell.column()) == null && taking.takes(each.cell.column())) {
                filled = filled.with(each.cell, each.cell.letters() + each.region.top());
            }
        }
        return filled;
    }

    /** Whether a cell is merged with its right neighbour. */
    boolean isWide(SheetRow row, SheetRow.Cell cell) {
        return wide.stream().anyMatch(region -> region.contains(row.number(), cell.column()));
    }
}
