package id.usulanhub.connectorkit.workbook;

/**
 * Something in a file that was left out, so that nothing is left out silently.
 *
 * @param place {@code Usulan!A120}, {@code Usulan!}, or empty for the whole file
 */
public record Remark(Kind kind, String place) {

    /** What was left out. */
    public enum Kind {
        /** Macros: they are never run. */
        MACROS,
        /** Values of formulas, which may be older than what they are made of: the file asks to be calculated anew. */
        NOT_CALCULATED,
        /** Whatever stands below very many blank rows. */
        BELOW_BLANK_ROWS,
        /** Pictures that are neither JPEG nor PNG, too large or too many. */
        PICTURES,
        /** Merged cells beyond the limit: only their first cell has a value. */
        MERGES
    }
}
