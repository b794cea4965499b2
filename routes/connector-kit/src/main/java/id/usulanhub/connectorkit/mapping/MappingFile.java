package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.Requirements;
import id.usulanhub.connectorkit.door.DeliveryId;
import id.usulanhub.connectorkit.sheet.SheetRules;
import id.usulanhub.connectorkit.workbook.Workbooks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Compiles a {@code mapping.yaml} that is as its schema wants it, and says what the schema cannot see. */
public final class MappingFile {

    private final Files files;
    private final JsonNode root;
    private final SheetFile sheet;
    private final List<Fault> faults = new ArrayList<>();

    /** Something that is wrong with the mapping, and the node where. */
    public record Fault(JsonNode at, String rule, String message) {}

    /**
     * What a connector is made of.
     *
     * @param manifestRoot the manifest's tree, which holds how headers are found
     * @param mapping the mapping's tree
     * @param version of all files together
     * @param all the files themselves, by their names within the folder
     * @param codes the tables of {@code codes/}, by their file within the folder
     * @param line where a node of the mapping stands, 1-based; 0 when it is not known
     */
    public record Files(
            Manifest manifest,
            JsonNode manifestRoot,
            JsonNode mapping,
            String version,
            Map<String, byte[]> all,
            Map<String, byte[]> codes,
            ToIntFunction<JsonNode> line) {}

    public MappingFile(Files files) {
        this.files = files;
        this.root = files.mapping();
        this.sheet = new SheetFile(files.manifestRoot(), root, faults);
    }

    /** The connector; to be used only when there are no faults. */
    public Connector connector() {
        unreadRequirements();
        CodeTables tables = new CodeTables(files.codes(), faults);
        List<Selector> made = new ArrayList<>();
        Selectors selectors = new Selectors(files.manifest(), sheet.columns(), tables, made, faults);
        Key key = isInstance() ? ofInstance() : new Key(key(selectors));
        FieldCompiler fields = new FieldCompiler(root.path("fields"), selectors, tables, files.line());
        Mapping mapping = fields.mapping();
        SheetRules rules = isForm() ? null : sheet.rules();
        Familiar familiar = familiar(made, fields.options());
        return new MappedConnector(
                files.manifest(),
                files.version(),
                Collections.unmodifiableMap(files.all()),
                isForm()
                        ? PayloadReader.ofForm(files.manifest().door())
                        : PayloadReader.ofRows(files.manifest().door()),
                key,
                repeat(),
                mapping,
                empty(),
                rules == null ? null : rules.sensing(familiar.headings()::sense),
                familiar,
                Workbooks.HERE);
    }

    private Familiar familiar(List<Selector> selectors, List<OptionCheck> options) {
        FamiliarFile file = new FamiliarFile(root, selectors, faults);
        DeliveryId delivery = files.manifest().door().deliveryId();
        String known = isInstance() ? InstanceTree.ADDED : delivery == null ? "" : delivery.pointer();
        return isForm() ? file.form(known, options) : file.sheet(sheet, options);
    }

    private boolean isInstance() {
        Manifest.Transport transport = files.manifest().transport();
        return transport == Manifest.Transport.OPENROSA || transport == Manifest.Transport.SYNC;
    }

    /** What its sender revises has a name of its own, which its revisions keep. */
    private Key ofInstance() {
        if (root.has("key")) {
            faults.add(new Fault(
                    root.path("key"),
                    "key-of-instance",
                    "it is known by the id that its sender gave it: leave key out"));
        }
        return new Key(List.of(List.of(Selector.of(InstanceTree.ROOT))));
    }

    private List<List<Selector>> key(Selectors selectors) {
        if (root.path("key").isMissingNode()) {
            faults.add(new Fault(root, "key-missing", "by what a submission and its revisions are known as one: key"));
        }
        return alternatives(root.path("key"), selectors);
    }

    /** Who refuses what is incomplete has to read what makes it complete, or would refuse everything. */
    private void unreadRequirements() {
        JsonNode fields = root.path("fields");
        if (files.manifest().requirements() == Requirements.ENFORCE
                && !(fields.path("atribut").has(Declared.NAME) && fields.has("lampiran"))) {
            faults.add(new Fault(
                    fields,
                    "requirements-unread",
                    "kamus-requirements: enforce needs rules for atribut.\"*\" and lampiran, or refuses everything"));
        }
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
        if (files.manifest().transport() == Manifest.Transport.SYNC && !repeat.isMissingNode()) {
            faults.add(new Fault(repeat, "repeat-of-change", "a change is of one usulan: leave repeat out"));
        }
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
}
