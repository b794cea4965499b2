package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What stands at a selector.
 *
 * @param node missing when there is nothing
 */
record Found(JsonNode node, Place place) {

    static Found nothing(Place place) {
        return new Found(MissingNode.getInstance(), place);
    }
}
