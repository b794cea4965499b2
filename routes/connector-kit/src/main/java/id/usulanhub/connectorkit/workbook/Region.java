package id.usulanhub.connectorkit.workbook;

/**
 * Cells that are merged into one. Rows are counted from 1 as a person sees them, columns from 0; all four are within it.
 */
public record Region(int top, int left, int bottom, int right) {

    public boolean contains(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
}
