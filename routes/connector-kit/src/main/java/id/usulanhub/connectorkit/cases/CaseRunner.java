package id.usulanhub.connectorkit.cases;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.usulan.Usulan;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the cases of one connector with the engine that the hub runs. What comes out is a list of results, one for each
 * submission: {@code place}, and either {@code usulan} with its {@code sourceId}, or {@code problems}.
 */
public final class CaseRunner {

    private static final JsonMapper JSON = Json.mapper();

    private final Connector connector;
    private final Reference reference;

    public CaseRunner(Connector connector, Reference reference) {
        this.connector = connector;
        this.reference = reference;
    }

    /** What comes of a case's input. */
    public JsonNode actual(Case each) throws IOException {
        ArrayNode results = JSON.createArrayNode();
        if (connector.manifest().transport() == Manifest.Transport.FORM) {
            results.add(result("", Files.readAllBytes(each.input())));
        } else {
            rows(each, results);
        }
        return results;
    }

    /** What must come of it. */
    public JsonNode expected(Case each) throws IOException {
        return JSON.readTree(Files.readAllBytes(each.expected()));
    }

    private void rows(Case each, ArrayNode results) {
        Outcome<SheetSummary> read = connector.readRows(each.input(), row -> results.add(result(row)));
        if (!read.problems().isEmpty()) {
            results.add(problems(JSON.createObjectNode().put("place", ""), read.problems()));
        }
    }

    private ObjectNode result(RowPayload row) {
        return result(row.place(), row.json());
    }

    private ObjectNode result(String place, byte[] payload) {
        ObjectNode result = JSON.createObjectNode().put("place", place);
        return switch (connector.sourceKey(payload)) {
            case Outcome.Accepted<String> key -> normalised(result, received(key.value(), place, payload));
            case Outcome.Rejected<String> rejected -> problems(result, rejected.problems());
        };
    }

    private ObjectNode normalised(ObjectNode result, Received received) {
        return switch (connector.normalise(received, "0-0", reference)) {
            case Outcome.Accepted<Usulan> accepted -> usulan(result, accepted.value());
            case Outcome.Rejected<Usulan> rejected -> problems(result, rejected.problems());
        };
    }

    private static ObjectNode usulan(ObjectNode result, Usulan usulan) {
        ObjectNode tree = JSON.valueToTree(usulan);
        result.put("sourceId", usulan.origin().sourceId());
        return result.set("usulan", tree.without(List.of("id", "origin")));
    }

    private static ObjectNode problems(ObjectNode result, List<Problem> problems) {
        return result.set("problems", JSON.valueToTree(problems));
    }

    private Received received(String key, String place, byte[] payload) {
        return new Received(connector.name(), key, "", Instant.EPOCH, place, RowPayload.MEDIA_TYPE, "", "", payload);
    }
}
