package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.connectorkit.Requirements;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetReader;
import id.usulanhub.connectorkit.sheet.SheetRules;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Assembly;
import id.usulanhub.domain.normalise.Draft;
import id.usulanhub.domain.normalise.DraftRules;
import id.usulanhub.domain.normalise.Kelengkapan;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A connector as its folder describes it.
 *
 * @param files what its folder holds that makes its version, by name
 * @param reader how a payload becomes a tree
 * @param repeat what of a submission repeats; null when it is one usulan
 * @param empty texts that stand for no value, in upper case
 * @param sheet how tables are found in its files; null for a form
 * @param familiar what it knows of what it is sent
 * @param workbooks how its files are opened
 */
record MappedConnector(
        Manifest manifest,
        String version,
        Map<String, byte[]> files,
        PayloadReader reader,
        Key key,
        Repeat repeat,
        Mapping mapping,
        Set<String> empty,
        SheetRules sheet,
        Familiar familiar,
        Workbooks workbooks)
        implements Connector {

    private static final int LONGEST_SOURCE_ID = 200;

    @Override
    public Optional<SheetRules> sheetRules() {
        return Optional.ofNullable(sheet);
    }

    @Override
    public Outcome<List<Part>> split(String mediaType, byte[] payload) {
        return switch (reader.strict(mediaType, payload)) {
            case Outcome.Accepted<JsonNode> root -> parts(root.value(), payload);
            case Outcome.Rejected<JsonNode> refused -> Outcome.rejected(refused.problems());
        };
    }

    @Override
    public String sourceKey(RowPayload row) {
        return key.sourceKey(whole(row.tree(), row.place()), row.content());
    }

    @Override
    public SortedMap<String, String> values(RowPayload row) {
        return sheet == null ? Connector.super.values(row) : familiar.values(row.tree());
    }

    @Override
    public Outcome<Usulan> normalise(Received received, String rawId, Reference reference) {
        return switch (source(received)) {
            case Outcome.Accepted<Source> source -> normalise(source.value(), received, rawId, reference);
            case Outcome.Rejected<Source> refused -> Outcome.rejected(refused.problems());
        };
    }

    @Override
    public Outcome<Usulan> normalise(RowPayload row, Received received, String rawId, Reference reference) {
        return normalise(whole(row.tree(), row.place()), received, rawId, reference);
    }

    @Override
    public List<FieldTrace> trace(Received received, Reference reference) {
        return switch (source(received)) {
            case Outcome.Accepted<Source> source ->
                mapping.trace(
                        new Reading(source.value(), empty, reference, new ArrayList<>()), manifest.requirements());
            case Outcome.Rejected<Source> refused ->
                List.of(new FieldTrace("", Place.wholeRecord(), "", 0, "", "", refused.problems()));
        };
    }

    @Override
    public Outcome<SheetSummary> readRows(Path file, Consumer<RowPayload> sink) {
        return sheet == null
                ? Outcome.rejected(
                        PayloadReader.malformed("WORKBOOK", manifest.transport().name()))
                : new SheetReader(sheet, workbooks).read(file, sink);
    }

    @Override
    public Connector openingFilesBy(Workbooks others) {
        return new MappedConnector(
                manifest, version, files, reader, key, repeat, mapping, empty, sheet, familiar, others);
    }

    @Override
    public Outcome<SheetSummary> explainRows(Path file) {
        return sheet == null ? readRows(file, row -> {}) : new SheetReader(sheet, workbooks).explain(file);
    }

    @Override
    public List<Drift> drift(Received received) {
        return switch (reader.checked(received.mediaType(), received.payload())) {
            case Outcome.Accepted<JsonNode> root -> drift(root.value(), received.place());
            case Outcome.Rejected<JsonNode> ignored -> List.of();
        };
    }

    @Override
    public boolean knows(Drift drift) {
        return familiar.knows(drift);
    }

    private List<Drift> drift(JsonNode root, String place) {
        List<Drift> drift = new ArrayList<>();
        if (repeat == null || repeat.isFirst(place)) {
            drift.addAll(familiar.ofWhole(root));
        }
        if (source(root, place) instanceof Outcome.Accepted<Source> source) {
            drift.addAll(familiar.ofPart(new Reading(source.value(), empty, null, new ArrayList<>())));
        }
        return drift;
    }

    private Outcome<List<Part>> parts(JsonNode root, byte[] payload) {
        Source whole = whole(root, "");
        String sourceKey = key.sourceKey(whole, sheet == null ? payload : RowPayload.content(payload));
        String given = key.sourceId(whole).orElse("");
        List<Repeat.Element> elements = repeat == null ? List.of() : repeat.elements(root);
        if (elements.size() > Repeat.MOST) {
            return Outcome.rejected(tooMany(elements.size()));
        }
        return Outcome.accepted(
                elements.isEmpty()
                        ? List.of(new Part(sourceKey, "", sourceId(given, sourceKey)))
                        : elements.stream()
                                .map(element -> part(sourceKey, given, element))
                                .toList());
    }

    private static Part part(String sourceKey, String given, Repeat.Element element) {
        String own = Key.ofElement(sourceKey, element.id());
        return new Part(own, element.place(), sourceId(given.isEmpty() ? "" : given + "/" + element.id(), own));
    }

    private static String sourceId(String given, String sourceKey) {
        return given.isEmpty() || given.length() > LONGEST_SOURCE_ID ? sourceKey : given;
    }

    private Outcome<Usulan> normalise(Source source, Received received, String rawId, Reference reference) {
        List<Problem> problems = new ArrayList<>(key.problems(source));
        source.twin().ifPresent(problems::add);
        Draft draft = mapping.read(new Reading(source, empty, reference, problems));
        problems.addAll(DraftRules.problems(draft, reference));
        problems.addAll(manifest.requirements() == Requirements.ENFORCE ? Kelengkapan.problems(draft) : List.of());
        return problems.isEmpty()
                ? Outcome.accepted(Assembly.usulan(
                        new UsulanId(received.connector() + ":" + received.sourceKey()),
                        origin(source, received, rawId),
                        draft,
                        reference))
                : Outcome.rejected(problems);
    }

    private Usulan.Origin origin(Source source, Received received, String rawId) {
        String given = key.sourceId(source)
                .map(id -> source instanceof FormSource form && repeat != null ? id + "/" + elementId(form) : id)
                .orElse("");
        return new Usulan.Origin(
                received.connector(),
                sourceId(given, received.sourceKey()),
                received.place(),
                received.contentHash(),
                rawId,
                received.receipt(),
                received.at(),
                version,
                source instanceof FormSource form
                        ? InstanceTree.document(form.root()).orElse(null)
                        : null);
    }

    private String elementId(FormSource form) {
        return repeat.at(form.root(), form.place()).id();
    }

    private Outcome<Source> source(Received received) {
        return switch (reader.checked(received.mediaType(), received.payload())) {
            case Outcome.Accepted<JsonNode> root ->
                InstanceTree.awaiting(root.value())
                        .<Outcome<Source>>map(Outcome::rejected)
                        .orElseGet(() -> source(root.value(), received.place()));
            case Outcome.Rejected<JsonNode> refused -> Outcome.rejected(refused.problems());
        };
    }

    private Outcome<Source> source(JsonNode root, String place) {
        if (repeat == null) {
            return Outcome.accepted(whole(root, place));
        }
        Repeat.Element element = repeat.at(root, place);
        return element.node().isMissingNode()
                ? Outcome.rejected(new Problem(ProblemCode.MISSING_VALUE, "", repeat.place(), "", ""))
                : Outcome.accepted(new FormSource(root, element.node(), place));
    }

    /** @param row the place of a sheet's row */
    private Source whole(JsonNode root, String row) {
        return sheet == null ? new FormSource(root, root, "") : new RowSource(root, familiar.headings(), row);
    }

    private Problem tooMany(int elements) {
        return new Problem(
                ProblemCode.PAYLOAD_TOO_LARGE, "", repeat.place(), Integer.toString(elements), "<= " + Repeat.MOST);
    }
}
