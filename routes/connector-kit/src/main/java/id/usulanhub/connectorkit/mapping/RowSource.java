package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.sheet.Columns;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One row of a sheet, as {@link RowPayload} describes it. */
final class RowSource implements Source {

    private final JsonNode root;
    private final JsonNode cells;
    private final JsonNode head;
    private final JsonNode at;
    private final Columns columns;
    private final HeadingCheck headings;
    private final Map<String, String> letterOfColumn;
    private final Place row;

    /** The sheet's name with the mark after it. */
    private final String sheet;

    private final String number;

    /** A row of a connector, which knows what other headings may mean. @param row its place, as {@code Usulan!A12} */
    RowSource(JsonNode root, HeadingCheck headings, String row) {
        this(root, headings.columns(), headings, row);
    }

    /** A row of which only the columns are known. @param row its place, as {@code Usulan!A12} */
    RowSource(JsonNode root, Columns columns, String row) {
        this(root, columns, null, row);
    }

    private RowSource(JsonNode root, Columns columns, HeadingCheck headings, String row) {
        this.headings = headings;
        this.root = root;
        this.cells = root.path("cells");
        this.head = root.path("head");
        this.at = root.path(RowPayload.AT);
        this.columns = columns;
        this.letterOfColumn = columns.letters(head);
        this.row = new Place(Place.Kind.CELL, row);
        this.sheet = row.substring(0, row.lastIndexOf('!') + 1);
        this.number = number(row, sheet.length());
    }

    @Override
    public Found pointer(Selector.Pointer selector) {
        return Found.nothing(row);
    }

    @Override
    public Optional<Problem> twin() {
        String first = at.path(RowPayload.TWIN).asString("");
        return first.isEmpty() ? Optional.empty() : Optional.of(new Problem(ProblemCode.ROW_TWICE, "", row, "", first));
    }

    /** What the row's own cell says; else what stands outside of the row. */
    @Override
    public Found column(Selector.Column column) {
        String name = column.name();
        if (name.equals(RowPayload.PICTURES)) {
            return new Found(root.path(RowPayload.PICTURES), row);
        }
        String letter = letterOfColumn.get(name);
        return cell(
                name,
                letter == null && !columns.has(name)
                        ? columns.headed(head, name).orElse(null)
                        : letter);
    }

    @Override
    public Optional<Problem> lacking(List<Selector> selectors, String field) {
        List<String> names =
                selectors.stream().flatMap(FamiliarFile::columns).distinct().toList();
        return headings == null || names.isEmpty() || names.stream().anyMatch(this::isThere)
                ? Optional.empty()
                : Optional.of(notThere(names, field));
    }

    /** Of one that is in no list of columns nothing is known. */
    private boolean isThere(String name) {
        return !columns.has(name)
                || letterOfColumn.containsKey(name)
                || root.path(RowPayload.ABOVE).has(name);
    }

    /** At the heading that may mean it, else at the row of headings; at the row itself where that one is not known. */
    private Problem notThere(List<String> names, String field) {
        String header = at.path(names.getFirst()).asString("");
        Optional<String> near = headings.near(head, names);
        Place place = header.isEmpty()
                ? row
                : new Place(
                        Place.Kind.CELL,
                        sheet + near.map(letters -> letters + number(header, 0)).orElse(header));
        String written =
                near.map(RowPayload.headings(head)::get).map(String::strip).orElse("");
        return new Problem(ProblemCode.COLUMN_MISSING, field, place, written, String.join(", ", names));
    }

    private Found cell(String name, String letter) {
        JsonNode own = letter == null ? MissingNode.getInstance() : cells.path(letter);
        if (own.isMissingNode()) {
            JsonNode above = root.path(RowPayload.ABOVE).path(name);
            if (!above.isMissingNode()) {
                return new Found(
                        above, new Place(Place.Kind.CELL, sheet + at.path(name).asString("")));
            }
        }
        return letter == null ? Found.nothing(row) : new Found(own, new Place(Place.Kind.CELL, placeOf(letter)));
    }

    private String placeOf(String letter) {
        JsonNode elsewhere = at.path(letter);
        return elsewhere.isString() ? sheet + elsewhere.stringValue() : sheet + letter + number;
    }

    /** @param from where the column's letters begin */
    private static String number(String row, int from) {
        int number = from;
        while (number < row.length() && Character.isLetter(row.charAt(number))) {
            number++;
        }
        return row.substring(number);
    }
}
