package id.usulanhub.connectorkit.sheettext;

import id.usulanhub.connectorkit.workbook.Region;
import java.util.List;
import java.util.Optional;

/** Which cells of a sheet are one, for formats that say it at the cell. */
record Merges(List<Region> all) {

    /**
     * The merged cells that begin at a cell.
     *
     * @param row from 1
     * @param column from 0
     */
    Optional<Region> startingAt(int row, int column) {
        return all.stream()
                .filter(region -> region.top() == row && region.left() == column)
                .findFirst();
    }

    /** Whether another cell stands for it. */
    boolean cover(int row, int column) {
        return all.stream()
                .anyMatch(region -> region.contains(row, column) && (region.top() != row || region.left() != column));
    }

    static int width(Region region) {
        return region.right() - region.left() + 1;
    }

    static int height(Region region) {
        return region.bottom() - region.top() + 1;
    }
}
