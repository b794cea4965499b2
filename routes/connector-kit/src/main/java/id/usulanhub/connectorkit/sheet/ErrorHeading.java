package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;

/** The heading of the column that the hub itself adds to a workbook; what stands below it is not the sender's. */
public final class ErrorHeading {

    public static final String TEXT = "Kesalahan";

    private ErrorHeading() {}

    static boolean is(SheetRow.Cell cell) {
        return cell.text().map(String::strip).filter(TEXT::equals).isPresent();
    }
}
