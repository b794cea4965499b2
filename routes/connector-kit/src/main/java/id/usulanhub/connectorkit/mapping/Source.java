package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A payload from which values are taken. */
interface Source {

    /** What stands at a place of a tree. */
    Found pointer(Selector.Pointer selector);

    /** What stands in a column. */
    Found column(Selector.Column selector);

    /** The files of a name that have come with an instance of a form, whose document names them; null of all else. */
    default List<JsonNode> files(String name) {
        return null;
    }

    /** What is wrong with it beside another of the same file; empty where nothing is. */
    default Optional<Problem> twin() {
        return Optional.empty();
    }

    /**
     * What is wrong where nothing is found at some selectors because the table has no column for them.
     *
     * @return empty where a column is there, or it is no table
     */
    default Optional<Problem> lacking(List<Selector> selectors, String field) {
        return Optional.empty();
    }

    /** What stands at a selector; a missing node where there is nothing. */
    default Found find(Selector selector) {
        return switch (selector) {
            case Selector.Pointer pointer -> pointer(pointer);
            case Selector.Column column -> column(column);
            case Selector.Listed listed -> Listing.find(listed, pointer(listed.in()));
            case Selector.All all -> joined(all);
            case Selector.Changed changed -> asNode(at(changed));
        };
    }

    /** The single value at a selector; blank where there is none. */
    default Scalar at(Selector selector) {
        if (selector instanceof Selector.Changed changed) {
            return changed.with().apply(at(changed.from()));
        }
        Found found = find(selector);
        return Scalar.of(found.node(), found.place());
    }

    private static Found asNode(Scalar scalar) {
        return scalar.isBlank()
                ? Found.nothing(scalar.place())
                : new Found(JsonNodeFactory.instance.stringNode(scalar.text()), scalar.place());
    }

    private Found joined(Selector.All all) {
        StringBuilder text = new StringBuilder();
        Place first = null;
        for (Selector each : all.from()) {
            Found found = find(each);
            Scalar scalar = Scalar.of(found.node(), found.place());
            if (scalar.fault() != null) {
                return found;
            }
            first = first == null ? found.place() : first;
            text.append(text.isEmpty() || scalar.isBlank() ? "" : all.between()).append(scalar.text());
        }
        return new Found(JsonNodeFactory.instance.stringNode(text.toString()), first);
    }
}
