package id.usulanhub.connectorkit.marking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell of a workbook, as {@code Usulan!F12} names it.
 *
 * @param row 0-based
 * @param column 0-based
 */
record SheetPlace(String sheet, int row, int column) {

    private static final Pattern PLACE = Pattern.compile("(.*)!([A-Za-z]{1,3})([0-9]{1,7})", Pattern.DOTALL);

    /** Empty when it names no cell. */
    static Optional<SheetPlace> of(String path) {
        Matcher place = PLACE.matcher(path);
        return place.matches() && Integer.parseInt(place.group(3)) > 0
                ? Optional.of(new SheetPlace(
                        place.group(1),
                        Integer.parseInt(place.group(3)) - 1,
                        CellReference.convertColStringToIndex(place.group(2))))
                : Optional.empty();
    }

    /** {@code F12} */
    String cell() {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
