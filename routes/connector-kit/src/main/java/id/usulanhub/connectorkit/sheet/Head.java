package id.usulanhub.connectorkit.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The headings of a table from left to right.
 *
 * @param cells at most one a column
 */
record Head(List<Cell> cells) {

    /**
     * One heading.
     *
     * @param letters of its column
     * @param parent the heading over it; empty where there is none
     * @param text its own, as written
     */
    record Cell(String letters, String parent, String text) {

        String key() {
            return HeadingKey.of(text);
        }

        String parentKey() {
            return parent.isEmpty() ? "" : HeadingKey.of(parent);
        }

        /** With what stands over it. */
        String full() {
            return parent.isEmpty() ? text : parent + " " + text;
        }
    }

    /** One more than its last column. */
    int width() {
        int width = 0;
        for (Cell cell : cells) {
            width = Math.max(width, Header.index(cell.letters()) + 1);
        }
        return width;
    }

    /** As it stands in a row's payload: a text, or a list of the heading over it and its own. */
    static Head of(JsonNode head) {
        List<Cell> cells = new ArrayList<>(head.size());
        for (Map.Entry<String, JsonNode> each : head.properties()) {
            JsonNode text = each.getValue();
            cells.add(
                    text.isArray()
                            ? new Cell(
                                    each.getKey(),
                                    text.path(0).asString(""),
                                    text.path(1).asString(""))
                            : new Cell(each.getKey(), "", text.asString("")));
        }
        return new Head(cells);
    }
}
