package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.sheet.Columns;
import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.Place;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One row of a sheet, as {@link id.usulanhub.connectorkit.sheet.RowPayload} describes it. */
final class RowSource implements Source {

    private final JsonNode cells;
    private final JsonNode head;
    private final Map<String, String> letterOfColumn;
    private final String row;

    /** @param row the place of the row, as {@code Usulan!A12} */
    RowSource(JsonNode root, Columns columns, String row) {
        this.cells = root.path("cells");
        this.head = root.path("head");
        this.letterOfColumn = columns.letters(head);
        this.row = row;
    }

    @Override
    public Found pointer(Selector.Pointer selector) {
        return Found.nothing(new Place(Place.Kind.CELL, row));
    }

    @Override
    public Found column(Selector.Column column) {
        String letter = letterOfColumn.get(column.name());
        return cell(letter == null ? headed(column.name()) : letter);
    }

    /** The column whose heading is the name itself, as an attribute of the kamus stands in a sheet; null for none. */
    private String headed(String name) {
        return head.propertyStream()
                .filter(heading -> Nama.key(heading.getValue().asString("")).equals(Nama.key(name)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Found cell(String letter) {
        return letter == null
                ? Found.nothing(new Place(Place.Kind.CELL, row))
                : new Found(cells.path(letter), new Place(Place.Kind.CELL, placeOf(letter)));
    }

    private String placeOf(String letter) {
        int cell = row.lastIndexOf('!') + 1;
        int number = cell;
        while (number < row.length() && Character.isLetter(row.charAt(number))) {
            number++;
        }
        return row.substring(0, cell) + letter + row.substring(number);
    }
}
