package id.usulanhub.connectorkit.check;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.cases.Case;
import id.usulanhub.domain.collect.Received;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A case that was run.
 *
 * @param expected what must come of it; null when it is not written or no JSON
 * @param actual what came of it
 * @param received the submissions that it holds; none where it cannot be read
 */
public record Tried(Case each, JsonNode expected, JsonNode actual, List<Received> received) {

    public String name() {
        return each.name();
    }

    /** The case's folder within the connector's. */
    public String folder() {
        return "cases/" + name();
    }

    /** Where what must come of it is written, within the connector's folder. */
    public String expectedFile() {
        return folder() + "/expected.json";
    }

    /** What is sent, where it is JSON; missing where it is not. */
    public JsonNode sent() {
        try {
            return Json.mapper().readTree(each.input().toFile());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** How what came differs from what must come, in words; empty when it does not. */
    public Optional<String> difference() {
        if (expected == null) {
            return Optional.of("expected.json is not there, or is no JSON");
        }
        return Arrays.equals(CanonicalJson.bytes(expected), CanonicalJson.bytes(actual))
                ? Optional.empty()
                : Optional.of(Difference.first("", expected, actual));
    }

    /** All problems that came, of all its submissions. */
    public List<JsonNode> problems() {
        List<JsonNode> problems = new ArrayList<>();
        actual.forEach(result -> result.path("problems").forEach(problems::add));
        return problems;
    }
}
