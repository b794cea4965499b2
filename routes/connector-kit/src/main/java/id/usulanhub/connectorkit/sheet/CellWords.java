package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Blanks;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.domain.angka.Rupiah;
import java.math.BigDecimal;

/** What the cells of a row look like to a person. */
final class CellWords {

    private CellWords() {}

    /** The value as a text in one line, without blanks at either end. */
    static String of(SheetRow.Cell cell) {
        return switch (cell.value()) {
            case String text -> Blanks.stripped(text.replace('\n', ' ').replace('\r', ' '));
            case BigDecimal number -> number.toPlainString();
            case SheetRow.Fault fault -> fault.error();
            default -> cell.value().toString();
        };
    }

    /** Whether it is a number, a date, or a text that is nothing but a figure. */
    static boolean isFigure(SheetRow.Cell cell) {
        return !(cell.value() instanceof String text) || isFigure(text);
    }

    static boolean isFigure(String text) {
        return mayBeFigure(text) && Rupiah.read(text).isPresent();
    }

    /** Quick: most texts begin with a letter that is no R of Rp. */
    private static boolean mayBeFigure(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return !Character.isLetter(first) || first == 'R' || first == 'r' || first == 'I' || first == 'i';
    }

    /** The cell in a column; null where there is none. */
    static SheetRow.Cell at(SheetRow row, int column) {
        for (SheetRow.Cell cell : row.cells()) {
            if (cell.column() >= column) {
                return cell.column() == column ? cell : null;
            }
        }
        return null;
    }
}
