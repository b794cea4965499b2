package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.domain.outcome.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a row of a sheet says, column by column, as it is written. */
final class RowValues {

    private RowValues() {}

    /** By column, or by heading where it is no column; cells that are left out on purpose or are blank are not in it. */
    static SortedMap<String, String> of(JsonNode row, HeadingCheck headings) {
        Map<String, String> columnAt = new HashMap<>();
        headings.columns().letters(row.path("head")).forEach((column, letters) -> columnAt.put(letters, column));
        SortedMap<String, String> values = new TreeMap<>();
        Map<String, String> headingAt = RowPayload.headings(row.path("head"));
        row.path("cells").forEachEntry((letters, cell) -> {
            String column = columnAt.get(letters);
            String heading = headingAt.getOrDefault(letters, letters);
            if (!headings.leavesOut(column, heading)) {
                put(values, column == null ? heading : column, text(cell));
            }
        });
        row.path(RowPayload.ABOVE).forEachEntry((column, value) -> {
            if (!values.containsKey(column) && !headings.leavesOut(column, column)) {
                put(values, column, text(value));
            }
        });
        put(values, RowPayload.PICTURES, pictures(row.path(RowPayload.PICTURES)));
        return values;
    }

    private static void put(SortedMap<String, String> values, String column, String text) {
        if (!text.isEmpty()) {
            values.merge(column, text, (one, other) -> one + " | " + other);
        }
    }

    private static String text(JsonNode cell) {
        return Scalar.of(cell, Place.wholeRecord()).written();
    }

    private static String pictures(JsonNode pictures) {
        return pictures.valueStream()
                .map(picture -> picture.path("sha256").asString(""))
                .collect(Collectors.joining(" "));
    }
}
