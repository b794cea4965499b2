package id.usulanhub.connectorkit.cases;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.RowTwins;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.usulan.Usulan;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the cases of one connector with the engine that the hub runs. What comes out is a list of results, one for each
 * usulan: {@code place}, and either {@code usulan} with its {@code sourceId}, or {@code problems}.
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
        if (connector.manifest().transport() == Manifest.Transport.SPREADSHEET) {
            rows(each, results);
        } else {
            submission(new Input("", each.mediaType(), Files.readAllBytes(each.input())), results);
        }
        return results;
    }

    /** What must come of it. */
    public JsonNode expected(Case each) throws IOException {
        return JSON.readTree(Files.readAllBytes(each.expected()));
    }

    /** The submissions that a case's input holds, as the hub would receive them; or why it holds none. */
    public Outcome<List<Received>> submissions(Case each) throws IOException {
        List<Received> submissions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (connector.manifest().transport() == Manifest.Transport.SPREADSHEET) {
            RowTwins twins = new RowTwins(connector);
            Consumer<RowPayload> sink = row -> problems.addAll(split(input(twins, row), submissions));
            problems.addAll(each.withFile(file -> connector.readRows(file, sink).problems()));
        } else {
            problems.addAll(split(new Input("", each.mediaType(), Files.readAllBytes(each.input())), submissions));
        }
        return problems.isEmpty() ? Outcome.accepted(submissions) : Outcome.rejected(problems);
    }

    private List<Problem> split(Input input, List<Received> submissions) {
        Outcome<List<Part>> parts = connector.split(input.mediaType, input.payload);
        if (parts instanceof Outcome.Accepted<List<Part>> accepted) {
            accepted.value().forEach(part -> submissions.add(received(input, part)));
        }
        return parts.problems();
    }

    /** @param row the place of a sheet's row; empty for what is none */
    private record Input(String row, String mediaType, byte[] payload) {}

    private void rows(Case each, ArrayNode results) {
        RowTwins twins = new RowTwins(connector);
        Outcome<SheetSummary> read =
                each.withFile(file -> connector.readRows(file, row -> submission(input(twins, row), results)));
        if (!read.problems().isEmpty()) {
            results.add(problems("", read.problems()));
        }
    }

    private static Input input(RowTwins twins, RowPayload row) {
        return new Input(
                row.place(), RowPayload.MEDIA_TYPE, twins.next(row).row().json());
    }

    private void submission(Input input, ArrayNode results) {
        switch (connector.split(input.mediaType, input.payload)) {
            case Outcome.Accepted<List<Part>> parts ->
                parts.value().forEach(part -> results.add(result(received(input, part))));
            case Outcome.Rejected<List<Part>> rejected -> results.add(problems(input.row, rejected.problems()));
        }
    }

    private ObjectNode result(Received received) {
        return switch (connector.normalise(received, "0-0", reference)) {
            case Outcome.Accepted<Usulan> accepted -> usulan(received.place(), accepted.value());
            case Outcome.Rejected<Usulan> rejected -> problems(received.place(), rejected.problems());
        };
    }

    /** Without what the kamus of the day asks for: that changes while the mapping does not. */
    private static ObjectNode usulan(String place, Usulan usulan) {
        ObjectNode tree = JSON.valueToTree(usulan);
        ObjectNode result = JSON.createObjectNode()
                .put("place", place)
                .put("sourceId", usulan.origin().sourceId());
        return result.set("usulan", tree.without(List.of("id", "origin", "kurang")));
    }

    private static ObjectNode problems(String place, List<Problem> problems) {
        return JSON.createObjectNode().put("place", place).set("problems", JSON.valueToTree(problems));
    }

    private Received received(Input input, Part part) {
        String place = input.row.isEmpty() ? part.place() : input.row;
        return new Received(
                connector.name(), part.sourceKey(), "", Instant.EPOCH, place, input.mediaType, "", "", input.payload);
    }
}
