package id.usulanhub.connectorkit.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One row as a reader gives it.
 *
 * @param sheet the sheet's name
 * @param number 1-based, as a person sees it
 * @param cells the cells that have a value, from left to right
 */
record SheetRow(String sheet, int number, List<Cell> cells) {

    /**
     * A cell that has a value.
     *
     * @param column 0-based
     * @param value a String, a BigDecimal, a Boolean, or {@link Fault}
     */
    record Cell(int column, Object value) {

        String letters() {
            return letters(column);
        }

        /** {@code A} for 0, {@code AA} for 26. */
        static String letters(int column) {
            String last = String.valueOf((char) ('A' + column % 26));
            return column < 26 ? last : letters(column / 26 - 1) + last;
        }

        Optional<String> text() {
            return value instanceof String text ? Optional.of(text) : Optional.empty();
        }

        Optional<BigDecimal> number() {
            return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
        }
    }

    /** What an error cell shows, as {@code #REF!}. */
    record Fault(String error) {}

    String place() {
        return sheet + "!A" + number;
    }
}
