package id.usulanhub.connectorkit.xlsform;

/**
 * What is written in a cell.
 *
 * @param text never blank, without blanks around it
 * @param place {@code survey!C5}
 */
record XlsCell(String text, String place) {}
