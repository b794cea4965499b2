package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.Place;
import tools.jackson.core.JsonPointer;

/** Where a mapping takes a value from; compiled once. */
public sealed interface Selector {

    /** A place in a JSON object. */
    record Pointer(JsonPointer pointer, Place place) implements Selector {}

    /** A column of a sheet, by the name that the mapping gives to its headings. */
    record Column(String name) implements Selector {}

    /** A JSON Pointer when it starts with a slash, a column's name otherwise. */
    static Selector of(String selector) {
        return selector.startsWith("/")
                ? new Pointer(JsonPointer.compile(selector), Place.pointer(selector))
                : new Column(selector);
    }
}
