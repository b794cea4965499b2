package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.Picture;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pictures of one sheet, until the rows on which they lie come. */
final class RowPictures {

    private final Map<Integer, List<Picture>> byRow = new HashMap<>();

    RowPictures(List<Picture> pictures) {
        pictures.forEach(picture ->
                byRow.computeIfAbsent(picture.row(), row -> new ArrayList<>()).add(picture));
    }

    /** Those from a column on, which are no longer among these. */
    RowPictures besides(int column) {
        List<Picture> others = byRow.values().stream()
                .flatMap(List::stream)
                .filter(picture -> picture.column() >= column)
                .toList();
        byRow.values().forEach(pictures -> pictures.removeAll(others));
        byRow.values().removeIf(List::isEmpty);
        return new RowPictures(others);
    }

    List<RowPicture> take(int row) {
        List<Picture> pictures = byRow.isEmpty() ? null : byRow.remove(row);
        if (pictures == null) {
            return List.of();
        }
        List<RowPicture> taken = new ArrayList<>();
        pictures.forEach(picture -> taken.add(RowPicture.of(picture, taken.size() + 1)));
        return taken;
    }

    /** The cells of those that no row took. */
    List<String> left() {
        return byRow.values().stream()
                .flatMap(List::stream)
                .map(picture -> SheetRow.Cell.letters(picture.column()) + picture.row())
                .sorted()
                .toList();
    }
}
