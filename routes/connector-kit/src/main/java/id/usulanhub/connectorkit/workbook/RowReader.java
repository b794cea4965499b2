package id.usulanhub.connectorkit.workbook;

import java.util.List;

/** Gives a file's sheets in their order, and the rows of each, blank ones left out. Holds one row at a time. */
public interface RowReader extends AutoCloseable {

    /**
     * Goes on to the next sheet, hidden ones too; what is left of the present one is passed over.
     *
     * @return null after the last one
     * @throws Refusal when the file cannot be read on
     */
    SheetInfo nextSheet();

    /**
     * The next row of the present sheet.
     *
     * @return null after its last one
     * @throws Refusal when the file cannot be read on
     */
    SheetRow nextRow();

    /** What was left out of what was read until now; whole after the last sheet. */
    List<Remark> remarks();

    @Override
    void close();
}
