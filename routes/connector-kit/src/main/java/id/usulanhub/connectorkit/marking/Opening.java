package id.usulanhub.connectorkit.marking;

import id.usulanhub.connectorkit.workbook.Workbooks;

/**
 * Who opens the workbooks of others.
 *
 * @param workbooks reads them, row by row
 * @param marking changes them
 */
public record Opening(Workbooks workbooks, Marking marking) {

    /** In this process. */
    public static final Opening HERE = new Opening(Workbooks.HERE, Marking.HERE);
}
