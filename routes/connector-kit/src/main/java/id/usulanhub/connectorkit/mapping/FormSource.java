package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.Place;
import tools.jackson.databind.JsonNode;

/** The JSON object that a form sent. */
record FormSource(JsonNode root) implements Source {

    @Override
    public Scalar at(Selector selector) {
        return switch (selector) {
            case Selector.Pointer at -> Scalar.of(root.at(at.pointer()), at.place());
            case Selector.Column ignored -> Scalar.absent(Place.wholeRecord());
        };
    }
}
