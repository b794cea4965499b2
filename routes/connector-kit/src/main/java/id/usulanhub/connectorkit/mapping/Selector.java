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

    /**
     * The texts of several places as one.
     *
     * @param between what stands between two of them
     */
    record All(List<Selector> from, String between) implements Selector {}

    /**
     * The first element of a list of which given members have given values, and what is taken from it.
     *
     * @param where all of them must fit
     * @param take of which the first that is there counts
     * @param labels where the element has the list of its choices, whose ids stand in what is taken; null for none
     */
    record Listed(Pointer in, List<Match> where, List<JsonPointer> take, JsonPointer labels) implements Selector {

        /** A member of an element, and the text that it must be. */
        record Match(JsonPointer member, String text) {}
    }

    /** A place with transforms of its own. */
    record Changed(Selector from, Transform with) implements Selector {}

    /** A JSON Pointer when it starts with {@code /} or {@code ./}, a column's name otherwise. */
    static Selector of(String selector) {
        return selector.startsWith("/") || selector.startsWith("./")
                ? pointer(selector, Place.Kind.POINTER)
                : new Column(selector);
    }

    /** @param selector an absolute element path; the prefixes of its names are left out, as in the tree */
    static Pointer xpath(String selector) {
        StringBuilder plain = new StringBuilder(selector.startsWith(".") ? "." : "");
        String path = selector.substring(plain.length());
        for (String step : path.substring(1).split("/", -1)) {
            plain.append('/')
                    .append(step.startsWith("@") ? "@" : "")
                    .append(step.substring(Math.max(step.indexOf(':'), step.indexOf('@')) + 1));
        }
        return pointer(plain.toString(), Place.Kind.XPATH);
    }

    /** @param selector a JSON Pointer, with a dot before it when it starts at the repeated element */
    static Pointer pointer(String selector, Place.Kind kind) {
        boolean ofElement = selector.startsWith(".");
        String path = ofElement ? selector.substring(1) : selector;
        JsonPointer pointer = JsonPointer.compile(path);
        return new Pointer(pointer, heads(pointer), ofElement, new Place(kind, path));
    }

    private static List<JsonPointer> heads(JsonPointer pointer) {
        List<JsonPointer> heads = new ArrayList<>();
        for (JsonPointer head = pointer.head(); head != null && !head.matches(); head = head.head()) {
            heads.add(head);
        }
        return List.copyOf(heads);
    }
}
