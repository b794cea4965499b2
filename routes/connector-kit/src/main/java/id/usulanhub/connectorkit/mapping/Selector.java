package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.Place;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** Where a mapping takes a value from; compiled once. */
public sealed interface Selector {

    /**
     * A place in a tree.
     *
     * @param pointer from the root of the payload, or from the repeated element
     * @param heads the places that it passes through, the nearest first
     * @param ofElement whether it starts at the repeated element
     * @param place where it stands; for one that starts at the element, what follows the element's own place
     */
    record Pointer(JsonPointer pointer, List<JsonPointer> heads, boolean ofElement, Place place) implements Selector {}

    /** A column of a sheet, by the name that the mapping gives to its headings. */
    record Column(String name) implements Selector {}

    /** A JSON Pointer when it starts with {@code /} or {@code ./}, a column's name otherwise. */
    static Selector of(String selector) {
        return selector.startsWith("/") || selector.startsWith("./") ? pointer(selector) : new Column(selector);
    }

    private static Pointer pointer(String selector) {
        boolean ofElement = selector.startsWith(".");
        String path = ofElement ? selector.substring(1) : selector;
        JsonPointer pointer = JsonPointer.compile(path);
        return new Pointer(pointer, heads(pointer), ofElement, Place.pointer(path));
    }

    private static List<JsonPointer> heads(JsonPointer pointer) {
        List<JsonPointer> heads = new ArrayList<>();
        for (JsonPointer head = pointer.head(); head != null && !head.matches(); head = head.head()) {
            heads.add(head);
        }
        return List.copyOf(heads);
    }
}
