package id.usulanhub.connectorkit.mapping;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetReader;
import id.usulanhub.connectorkit.sheet.SheetRules;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Assembly;
import id.usulanhub.domain.normalise.Draft;
import id.usulanhub.domain.normalise.DraftRules;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * A connector as its folder describes it.
 *
 * @param empty texts that stand for no value, in upper case
 * @param sheet how tables are found in its files; null for a form
 */
record MappedConnector(Manifest manifest, Key key, Mapping mapping, Set<String> empty, SheetRules sheet)
        implements Connector {

    private static final int LONGEST_SOURCE_ID = 200;

    @Override
    public Outcome<String> sourceKey(byte[] payload) {
        return parsed(payload, Json.mapper()::readTree).map(root -> key.sourceKey(source(root, ""), payload));
    }

    @Override
    public Outcome<Usulan> normalise(Received received, String rawId, Reference reference) {
        return switch (parsed(received.payload(), Json::readChecked)) {
            case Outcome.Accepted<JsonNode> root ->
                normalise(source(root.value(), received.place()), received, rawId, reference);
            case Outcome.Rejected<JsonNode> refused -> Outcome.rejected(refused.problems());
        };
    }

    @Override
    public Outcome<SheetSummary> readRows(Path file, Consumer<RowPayload> sink) {
        return sheet == null
                ? Outcome.rejected(malformed("WORKBOOK", manifest.transport().name()))
                : new SheetReader(sheet).read(file, sink);
    }

    private Outcome<Usulan> normalise(Source source, Received received, String rawId, Reference reference) {
        List<Problem> problems = new ArrayList<>();
        Draft draft = mapping.read(new Reading(source, empty, reference, problems));
        problems.addAll(DraftRules.problems(draft, reference));
        return problems.isEmpty()
                ? Outcome.accepted(Assembly.usulan(
                        new UsulanId(received.connector() + ":" + received.sourceKey()),
                        origin(source, received, rawId),
                        draft,
                        reference))
                : Outcome.rejected(problems);
    }

    private Usulan.Origin origin(Source source, Received received, String rawId) {
        return new Usulan.Origin(
                received.connector(),
                key.sourceId(source)
                        .filter(id -> id.length() <= LONGEST_SOURCE_ID)
                        .orElse(received.sourceKey()),
                received.place(),
                received.contentHash(),
                rawId,
                received.receipt(),
                received.at());
    }

    private Source source(JsonNode root, String row) {
        return sheet == null ? new FormSource(root) : new RowSource(root, sheet.columns(), row);
    }

    private static Outcome<JsonNode> parsed(byte[] payload, Function<byte[], JsonNode> reader) {
        try {
            JsonNode root = reader.apply(payload);
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

    private static Problem malformed(String value, String detail) {
        return new Problem(ProblemCode.PAYLOAD_MALFORMED, "", Place.wholeRecord(), value, detail);
    }
}
