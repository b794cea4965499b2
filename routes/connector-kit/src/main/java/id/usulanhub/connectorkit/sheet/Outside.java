package id.usulanhub.connectorkit.sheet;

/**
 * A value of a row that stands outside of it.
 *
 * @param value as cells have them
 * @param at the cell within the sheet, as {@code B2}; empty for the sheet's name
 */
record Outside(Object value, String at) {

    /** The column where it stands, 0-based; -1 for the sheet's name. */
    int column() {
        return Header.index(at.replaceAll("\\d", ""));
    }
}
