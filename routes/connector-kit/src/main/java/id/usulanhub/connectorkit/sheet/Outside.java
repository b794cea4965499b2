package id.usulanhub.connectorkit.sheet;

/**
 * A value of a row that stands outside of it.
 *
 * @param value as cells have them
 * @param at the cell within the sheet, as {@code B2}; empty for the sheet's name
 */
record Outside(Object value, String at) {}
