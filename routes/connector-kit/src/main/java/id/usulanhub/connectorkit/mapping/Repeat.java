package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What of a submission repeats, each time an usulan.
 *
 * @param over where the list stands
 * @param key where an element's own id stands within it; null when it has none and its position counts
 */
record Repeat(JsonPointer over, JsonPointer key) {

    /** More than anybody writes into one submission. */
    static final int MOST = 500;

    private static final String AGAIN = "#";

    /**
     * One repeated element.
     *
     * @param place its pointer
     * @param id its own id, or its position, 1-based; unique within the submission, so that no element hides another
     */
    record Element(JsonNode node, String place, String id) {}

    /** All elements; empty when there is no list or nothing in it. A single one may stand without a list around it. */
    List<Element> elements(JsonNode root) {
        JsonNode list = root.at(over);
        if (list.isObject()) {
            return List.of(new Element(list, over.toString(), id(list, 0)));
        }
        List<Element> elements = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < list.size(); at++) {
            JsonNode node = list.path(at);
            elements.add(new Element(node, over + "/" + at, unique(id(node, at), ids)));
        }
        return elements;
    }

    /** The element at a place that {@link #elements} gave; its node is missing when the place is none of this list. */
    Element at(JsonNode root, String place) {
        String list = over.toString();
        JsonNode node = place.startsWith(list) ? root.at(place) : MissingNode.getInstance();
        return new Element(node, place, id(node, position(place.substring(Math.min(list.length(), place.length())))));
    }

    /** Whether a place is that of the first element, or of none: so that a submission is looked at as a whole once. */
    boolean isFirst(String place) {
        return !place.startsWith(over + "/") || place.equals(over + "/0");
    }

    /** Where the list should stand. */
    Place place() {
        return Place.pointer(over.toString());
    }

    private String id(JsonNode element, int at) {
        String own = key == null ? "" : Scalar.of(element.at(key), place()).text();
        return own.isEmpty() ? Integer.toString(at + 1) : own;
    }

    private static int position(String tail) {
        return tail.matches("/[0-9]{1,6}") ? Integer.parseInt(tail.substring(1)) : 0;
    }

    private static String unique(String id, Set<String> ids) {
        String unique = id;
        while (!ids.add(unique)) {
            unique = unique + AGAIN;
        }
        return unique;
    }
}
