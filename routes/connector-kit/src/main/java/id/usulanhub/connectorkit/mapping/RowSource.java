package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.sheet.Columns;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.Place;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One row of a sheet, as {@link RowPayload} describes it. */
final class RowSource implements Source {

    private final JsonNode root;
    private final JsonNode cells;
    private final JsonNode head;
    private final JsonNode at;
    private final Columns columns;
    private final Map<String, String> letterOfColumn;
    private final String row;

    /** @param row the place of the row, as {@code Usulan!A12} */
    RowSource(JsonNode root, Columns columns, String row) {
        this.root = root;
        this.cells = root.path("cells");
        this.head = root.path("head");
        this.at = root.path(RowPayload.AT);
        this.columns = columns;
        this.letterOfColumn = columns.letters(head);
        this.row = row;
    }

    @Override
    public Found pointer(Selector.Pointer selector) {
        return Found.nothing(new Place(Place.Kind.CELL, row));
    }

    /** What the row's own cell says; else what stands outside of the row. */
    @Override
    public Found column(Selector.Column column) {
        if (column.name().equals(RowPayload.PICTURES)) {
            return new Found(root.path(RowPayload.PICTURES), new Place(Place.Kind.CELL, row));
        }
        String letter = letterOfColumn.get(column.name());
        return cell(column.name(), letter == null && !columns.has(column.name()) ? headed(column.name()) : letter);
    }

    private Found cell(String name, String letter) {
        JsonNode own = letter == null ? cells.path("") : cells.path(letter);
        JsonNode above = root.path(RowPayload.ABOVE).path(name);
        if (own.isMissingNode() && !above.isMissingNode()) {
            return new Found(
                    above, new Place(Place.Kind.CELL, sheet() + at.path(name).asString("")));
        }
        return letter == null
                ? Found.nothing(new Place(Place.Kind.CELL, row))
                : new Found(own, new Place(Place.Kind.CELL, placeOf(letter)));
    }

    /** The column whose heading is the name itself, as an attribute of the kamus stands in a sheet; null for none. */
    private String headed(String name) {
        return head.propertyStream()
                .filter(heading -> Nama.key(heading.getValue().asString("")).equals(Nama.key(name)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private String placeOf(String letter) {
        JsonNode elsewhere = at.path(letter);
        return elsewhere.isString() ? sheet() + elsewhere.stringValue() : sheet() + letter + rowNumber();
    }

    /** With the mark after it. */
    private String sheet() {
        return row.substring(0, row.lastIndexOf('!') + 1);
    }

    private String rowNumber() {
        int number = row.lastIndexOf('!') + 1;
        while (number < row.length() && Character.isLetter(row.charAt(number))) {
            number++;
        }
        return row.substring(number);
    }
}
