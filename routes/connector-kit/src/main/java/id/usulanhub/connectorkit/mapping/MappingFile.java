package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.reference.HeadingsFile;
import id.usulanhub.connectorkit.sheet.Columns;
import id.usulanhub.connectorkit.sheet.SheetRules;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.domain.nama.Nama;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Compiles a {@code mapping.yaml} that is as its schema wants it, and says what the schema cannot see. */
public final class MappingFile {

    private final Files files;
    private final JsonNode manifestRoot;
    private final JsonNode root;
    private final Map<String, List<String>> headings;
    private final List<Fault> faults = new ArrayList<>();

    /** Something that is wrong with the mapping, and the node where. */
    public record Fault(JsonNode at, String rule, String message) {}

    /**
     * What a connector is made of.
     *
     * @param manifestRoot the manifest's tree, which holds how headers are found
     * @param mapping the mapping's tree
     * @param version of all files together
     * @param codes the tables of {@code codes/}, by their file within the folder
     * @param line where a node of the mapping stands, 1-based; 0 when it is not known
     */
    public record Files(
            Manifest manifest,
            JsonNode manifestRoot,
            JsonNode mapping,
            String version,
            Map<String, byte[]> codes,
            ToIntFunction<JsonNode> line) {}

    public MappingFile(Files files) {
        this.files = files;
        this.manifestRoot = files.manifestRoot();
        this.root = files.mapping();
        this.headings = headings();
    }

    /** The connector; to be used only when there are no faults. */
    public Connector connector() {
        Selectors selectors = new Selectors(files.manifest(), headings.keySet(), faults);
        Key key = new Key(alternatives(root.path("key"), selectors));
        Mapping mapping = new FieldCompiler(
                        root.path("fields"), selectors, new CodeTables(files.codes(), faults), files.line())
                .mapping();
        return new MappedConnector(
                files.manifest(),
                files.version(),
                new PayloadReader(files.manifest().door()),
                key,
                repeat(),
                mapping,
                empty(),
                isForm() ? null : sheet());
    }

    /** What was found by {@link #connector}. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private boolean isForm() {
        return files.manifest().transport() != Manifest.Transport.SPREADSHEET;
    }

    private Repeat repeat() {
        JsonNode repeat = root.path("repeat");
        JsonNode key = repeat.path("key");
        return repeat.isMissingNode()
                ? null
                : new Repeat(
                        JsonPointer.compile(repeat.path("over").asString()),
                        key.isMissingNode() ? null : JsonPointer.compile(key.asString()));
    }

    private static List<List<Selector>> alternatives(JsonNode key, Selectors selectors) {
        List<List<Selector>> alternatives = new ArrayList<>();
        for (JsonNode at = key; at.isObject(); at = at.path("else")) {
            alternatives.add(selectors.of(at.path("from")));
        }
        return alternatives;
    }

    private Set<String> empty() {
        Set<String> empty = new HashSet<>();
        root.path("empty").forEach(text -> empty.add(text.asString().toUpperCase(Locale.ROOT)));
        return empty;
    }

    private Map<String, List<String>> headings() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (root.has("headings")) {
            all.putAll(HeadingsFile.shared());
        }
        root.path("columns")
                .properties()
                .forEach(column -> all.merge(
                        column.getKey(),
                        texts(column.getValue()),
                        (shared, own) ->
                                Stream.concat(own.stream(), shared.stream()).toList()));
        return all;
    }

    private SheetRules sheet() {
        JsonNode header = manifestRoot.path("header");
        List<String> required = texts(header.path("required"));
        required.stream()
                .filter(column -> !headings.containsKey(column))
                .forEach(column -> fault(root, "column-unknown", "the manifest's header requires " + column));
        oneColumnForAHeading();
        return new SheetRules(
                new Columns(headings),
                required,
                header.path("at-least").asInt(),
                header.path("within").asInt(),
                SheetLimits.DEFAULT.withRows(manifestRoot.path("rows-at-most").asInt(SheetLimits.DEFAULT.rows())));
    }

    private void oneColumnForAHeading() {
        Map<String, String> columns = new HashMap<>();
        headings.forEach((column, all) -> all.forEach(heading -> {
            String other = columns.putIfAbsent(Nama.key(heading), column);
            if (other != null && !other.equals(column)) {
                fault(root, "heading-of-two-columns", heading + " is a heading of " + other + " and of " + column);
            }
        }));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private void fault(JsonNode at, String rule, String message) {
        faults.add(new Fault(at, rule, message));
    }
}
