package id.usulanhub.connectorkit.mapping;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** How a payload becomes a tree. */
final class PayloadReader {

    /** Reads bytes as a tree. */
    @FunctionalInterface
    private interface Reader {
        /** @throws JacksonException when they are none */
        JsonNode read(byte[] payload);
    }

    /** Looks at everything, doubled keys too: for what comes in. */
    Outcome<JsonNode> strict(String mediaType, byte[] payload) {
        return parsed(payload, Json.mapper()::readTree);
    }

    /** For what was looked at strictly before. */
    Outcome<JsonNode> checked(String mediaType, byte[] payload) {
        return parsed(payload, Json::readChecked);
    }

    static Problem malformed(String value, String detail) {
        return new Problem(ProblemCode.PAYLOAD_MALFORMED, "", Place.wholeRecord(), value, detail);
    }

    private static Outcome<JsonNode> parsed(byte[] payload, Reader reader) {
        try {
            JsonNode root = reader.read(payload);
            return root.isObject()
                    ? Outcome.accepted(root)
                    : Outcome.rejected(malformed("", root.getNodeType().name()));
        } catch (JacksonException e) {
            return Outcome.rejected(malformed("", position(e.getLocation())));
        }
    }

    private static String position(TokenStreamLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + " column " + at.getColumnNr();
    }
}
