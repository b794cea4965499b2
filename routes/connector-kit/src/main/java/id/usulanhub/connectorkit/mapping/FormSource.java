package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.Place;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The tree that a form sent.
 *
 * @param root the whole payload
 * @param element the repeated element that is read; the root where nothing repeats
 * @param place the element's pointer; empty for the root
 */
record FormSource(JsonNode root, JsonNode element, String place) implements Source {

    @Override
    public Found pointer(Selector.Pointer at) {
        return at.ofElement() ? within(at) : new Found(get(root, at), at.place());
    }

    @Override
    public Found column(Selector.Column selector) {
        return Found.nothing(Place.wholeRecord());
    }

    @Override
    public List<JsonNode> files(String name) {
        return InstanceTree.files(root, name);
    }

    private Found within(Selector.Pointer at) {
        Place whole = new Place(at.place().kind(), place + at.place().path());
        return new Found(get(element, at), whole);
    }

    /**
     * A path that meets a list where the mapping knows of none finds the list itself, which is no single value: so it
     * becomes a problem and is not silently nothing.
     */
    private static JsonNode get(JsonNode from, Selector.Pointer at) {
        JsonNode node = from.at(at.pointer());
        if (node.isMissingNode()) {
            for (JsonPointer head : at.heads()) {
                JsonNode passed = from.at(head);
                if (passed.isArray() && !passed.isEmpty()) {
                    return passed;
                }
            }
        }
        return node;
    }
}
