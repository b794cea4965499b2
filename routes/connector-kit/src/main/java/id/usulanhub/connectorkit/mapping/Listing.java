package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds an element of a list by what its members say, as answers stand in the lists of form builders. */
final class Listing {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> LABELS = List.of("text", "label", "name");

    private Listing() {}

    /** What is taken of the first element that fits; a missing node, at the place of the list, where none does. */
    static Found find(Selector.Listed selector, Found list) {
        for (int at = 0; at < list.node().size(); at++) {
            JsonNode element = list.node().path(at);
            if (fits(selector, element)) {
                return taken(selector, element, list.place().path() + "/" + at);
            }
        }
        return Found.nothing(list.place());
    }

    private static boolean fits(Selector.Listed selector, JsonNode element) {
        return selector.where().stream()
                .allMatch(match -> element.at(match.member()).asString("").equals(match.text()));
    }

    private static Found taken(Selector.Listed selector, JsonNode element, String place) {
        Found first = null;
        for (JsonPointer take : selector.take()) {
            JsonNode node = element.at(take);
            Found found = new Found(labelled(selector, element, node), Place.pointer(place + take));
            if (!node.isMissingNode() && !node.isNull()) {
                return found;
            }
            first = first == null ? found : first;
        }
        return first;
    }

    private static JsonNode labelled(Selector.Listed selector, JsonNode element, JsonNode value) {
        if (selector.labels() == null || value.isMissingNode() || value.isNull()) {
            return value;
        }
        JsonNode choices = element.at(selector.labels());
        if (!value.isArray()) {
            return label(choices, value);
        }
        List<JsonNode> labels = new ArrayList<>();
        value.forEach(id -> labels.add(label(choices, id)));
        return NODES.arrayNode().addAll(labels);
    }

    /** What is no choice's id stays as it is: it was typed by hand, or its choice is unknown and will be told. */
    private static JsonNode label(JsonNode choices, JsonNode id) {
        for (JsonNode choice : choices) {
            if (choice.path("id").equals(id)) {
                return text(choice)
                        .map(NODES::stringNode)
                        .map(JsonNode.class::cast)
                        .orElse(id);
            }
        }
        return id;
    }

    private static Optional<String> text(JsonNode choice) {
        return LABELS.stream()
                .map(choice::path)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst();
    }
}
