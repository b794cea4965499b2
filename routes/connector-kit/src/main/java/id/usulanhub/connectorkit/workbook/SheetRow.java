package id.usulanhub.connectorkit.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One row as a reader gives it.
 *
 * @param sheet the sheet's name
 * @param number 1-based, as a person sees it
 * @param hidden whether people do not see it, by its own height or by a filter
 * @param cells the cells that have a value, from left to right
 */
public record SheetRow(String sheet, int number, boolean hidden, List<Cell> cells) {

    private static final BigDecimal BEYOND_EXACT = BigDecimal.TEN.pow(15);

    /**
     * A cell that has a value.
     *
     * @param column 0-based
     * @param value a String, a BigDecimal, a Boolean, a LocalDate or LocalDateTime where a number is formatted as one, or
     *     {@link Fault}
     * @param formula whether a formula made the value, when the file was saved last
     */
    public record Cell(int column, Object value, boolean formula) {

        /** One that was typed. */
        public Cell(int column, Object value) {
            this(column, value, false);
        }

        public String letters() {
            return letters(column);
        }

        /** {@code A} for 0, {@code AA} for 26. */
        public static String letters(int column) {
            String last = String.valueOf((char) ('A' + column % 26));
            return column < 26 ? last : letters(column / 26 - 1) + last;
        }

        public Optional<BigDecimal> number() {
            return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
        }

        public boolean hasLostDigits() {
            return value instanceof BigDecimal number && SheetRow.hasLostDigits(number);
        }
    }

    /** What an error cell shows, as {@code #REF!}. */
    public record Fault(String error) {

        /** Of a formula whose result the file does not keep. */
        public static final Fault NO_VALUE_KEPT = new Fault("no value kept");
    }

    /** Whether a number has more than 15 digits, of which a spreadsheet has replaced the last ones by zeros. */
    public static boolean hasLostDigits(BigDecimal number) {
        return number.abs().compareTo(BEYOND_EXACT) >= 0;
    }

    public String place() {
        return sheet + "!A" + number;
    }

    /**
     * What of it stands in some columns.
     *
     * @param from the first, 0-based
     * @param to one more than the last
     */
    public SheetRow columns(int from, int to) {
        if (cells.isEmpty() || cells.getFirst().column >= from && cells.getLast().column < to) {
            return this;
        }
        List<Cell> within = cells.stream()
                .filter(cell -> cell.column >= from && cell.column < to)
                .toList();
        return new SheetRow(sheet, number, hidden, within);
    }
}
