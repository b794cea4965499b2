package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.domain.angka.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells the rows below a header that are no submissions. In doubt a row is a submission, so that nothing is lost. */
final class RowKind {

    private static final List<String> TOTAL = List.of("jumlah", "total", "sub total", "subtotal", "grand total");
    private static final int LEAST_NUMBERED = 3;

    private RowKind() {}

    static Optional<Reason> reasonToSkip(SheetRow row, HeaderFinder finder) {
        if (isColumnNumbers(row)) {
            return Optional.of(Reason.COLUMN_NUMBERS);
        }
        if (isTotal(row)) {
            return Optional.of(Reason.TOTAL);
        }
        if (row.cells().size() == 1) {
            return Optional.of(Reason.NOTE);
        }
        return finder.isHeader(row) ? Optional.of(Reason.HEADER_AGAIN) : Optional.empty();
    }

    /** Every cell numbers its column: 1, 2, 3 or (1), (2), (3). */
    private static boolean isColumnNumbers(SheetRow row) {
        int expected = 1;
        for (SheetRow.Cell cell : row.cells()) {
            if (!isNumber(cell, expected)) {
                return false;
            }
            expected++;
        }
        return row.cells().size() >= LEAST_NUMBERED;
    }

    private static boolean isNumber(SheetRow.Cell cell, int expected) {
        String shown = Integer.toString(expected);
        return cell.number()
                .map(number -> number.compareTo(BigDecimal.valueOf(expected)) == 0)
                .or(() -> cell.text()
                        .map(String::strip)
                        .map(text -> text.equals(shown) || text.equals("(" + shown + ")")))
                .orElse(false);
    }

    /** One word for a sum, and otherwise nothing but figures. */
    private static boolean isTotal(SheetRow row) {
        List<String> words = row.cells().stream()
                .flatMap(cell -> cell.text().stream())
                .filter(text -> Rupiah.read(text).isEmpty())
                .toList();
        return words.size() == 1 && isTotal(words.getFirst());
    }

    private static boolean isTotal(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return TOTAL.stream()
                .anyMatch(total -> word.equals(total) || word.startsWith(total + " ") || word.startsWith(total + ":"));
    }
}
