package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.reference.HeadingsFile;
import id.usulanhub.connectorkit.sheet.Columns;
import id.usulanhub.connectorkit.sheet.Heading;
import id.usulanhub.connectorkit.sheet.SheetRules;
import id.usulanhub.connectorkit.sheet.TableRules;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Compiles what manifest and mapping say of a spreadsheet: its columns, its header and the rows below. */
final class SheetFile {

    private static final List<String> USUALLY_ABOVE = List.of("tahun", "kecamatan", "desa");
    private static final Set<String> AMOUNTS = Set.of("money", "volume", "decimal");

    private final JsonNode manifest;
    private final JsonNode mapping;
    private final List<MappingFile.Fault> faults;
    private final Map<String, List<Heading>> headings;

    /** @param faults gets what is wrong */
    SheetFile(JsonNode manifest, JsonNode mapping, List<MappingFile.Fault> faults) {
        this.manifest = manifest;
        this.mapping = mapping;
        this.faults = faults;
        this.headings = headings();
    }

    /** The names of the columns. */
    Set<String> columns() {
        return headings.keySet();
    }

    Map<String, List<Heading>> headingsByColumn() {
        return headings;
    }

    /** The columns that the manifest names. */
    Set<String> ofManifest() {
        Set<String> named = new HashSet<>();
        manifest.path("header").path("required").forEach(column -> named.add(column.asString("")));
        manifest.path("table").forEach(columns -> columns(columns, named));
        named.addAll(manifest.path("table").path("skip").propertyNames());
        return named;
    }

    /** The columns whose values may stand elsewhere than in the row. */
    Set<String> standOutside() {
        JsonNode table = manifest.path("table");
        Set<String> outside = new HashSet<>(table.has("identity") ? List.of() : USUALLY_ABOVE);
        List.of("identity", "groups", "sheet-name").forEach(member -> columns(table, member, outside));
        return outside;
    }

    SheetRules rules() {
        JsonNode header = manifest.path("header");
        return new SheetRules(
                new Columns(headings),
                known(header.path("required"), "header requires"),
                header.path("at-least").asInt(),
                header.path("within").asInt(),
                table(manifest.path("table")),
                SheetLimits.DEFAULT.withRows(manifest.path("rows-at-most").asInt(SheetLimits.DEFAULT.rows())));
    }

    private TableRules table(JsonNode table) {
        List<String> sheetName = known(table.path("sheet-name"), "table names");
        return new TableRules(
                table.has("identity") ? known(table.path("identity"), "table names") : usuallyAbove(),
                sheetName.isEmpty() ? "" : sheetName.getFirst(),
                known(table.path("groups"), "table names"),
                !table.path("group-names").asString("").equals("labelled"),
                known(table.path("fill-down"), "table names"),
                known(table.path("same-as-above"), "table names"),
                amounts(mapping.path("fields"), new HashSet<>()),
                table.path("hidden-sheets").asString("").equals("read"),
                !table.path("hidden-rows").asString("").equals("report"),
                skip(table.path("skip")));
    }

    private Map<String, List<String>> skip(JsonNode skip) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        known(List.copyOf(skip.propertyNames()), "table skips by")
                .forEach(column -> words.put(column, texts(skip.path(column), JsonNode::asString)));
        return words;
    }

    private List<String> usuallyAbove() {
        return USUALLY_ABOVE.stream().filter(headings::containsKey).toList();
    }

    /** The columns that are named, one or a list of them; those that the mapping does not know are told. */
    private List<String> known(JsonNode names, String how) {
        return known(names.isString() ? List.of(names.stringValue()) : texts(names, JsonNode::asString), how);
    }

    private List<String> known(List<String> all, String how) {
        all.stream()
                .filter(column -> !headings.containsKey(column))
                .forEach(column -> faults.add(
                        new MappingFile.Fault(mapping, "column-unknown", "the manifest's " + how + " " + column)));
        return all;
    }

    /** The columns that verbs of figures take something from, wherever in the fields they stand. */
    private static Set<String> amounts(JsonNode fields, Set<String> amounts) {
        fields.properties().forEach(member -> {
            if (AMOUNTS.contains(member.getKey())) {
                columns(member.getValue(), amounts);
            } else if (member.getValue().isObject()) {
                amounts(member.getValue(), amounts);
            }
        });
        return amounts;
    }

    private static void columns(JsonNode from, Set<String> columns) {
        if (from.isString()) {
            columns.add(from.stringValue());
        }
        columns(from, "from", columns);
        columns(from, "all", columns);
        if (from.isArray()) {
            from.forEach(each -> columns(each, columns));
        }
    }

    private static void columns(JsonNode from, String member, Set<String> columns) {
        if (from.has(member)) {
            columns(from.path(member), columns);
        }
    }

    /** The connector's own headings, and the shared ones that it does not use for another column. */
    private Map<String, List<Heading>> headings() {
        Map<String, List<Heading>> own = new LinkedHashMap<>();
        mapping.path("columns")
                .properties()
                .forEach(column -> own.put(column.getKey(), texts(column.getValue(), SheetFile::heading)));
        Map<String, String> columnOf = oneColumnForAHeading(own);
        Map<String, List<Heading>> all = new LinkedHashMap<>(own);
        if (mapping.has("headings")) {
            HeadingsFile.shared().forEach((column, texts) -> {
                List<Heading> merged = new ArrayList<>(own.getOrDefault(column, List.of()));
                texts.stream()
                        .map(Heading::anywhere)
                        .filter(heading -> column.equals(columnOf.getOrDefault(heading.key(), column)))
                        .forEach(merged::add);
                all.put(column, merged);
            });
        }
        return all;
    }

    private Map<String, String> oneColumnForAHeading(Map<String, List<Heading>> own) {
        Map<String, String> columns = new HashMap<>();
        own.forEach((column, all) -> all.stream()
                .filter(heading -> !heading.hasPosition())
                .forEach(heading -> {
                    String other = columns.putIfAbsent(heading.key(), column);
                    if (other != null && !other.equals(column)) {
                        faults.add(new MappingFile.Fault(
                                mapping,
                                "heading-of-two-columns",
                                heading.key() + " is a heading of " + other + " and of " + column));
                    }
                }));
        return columns;
    }

    private static Heading heading(JsonNode node) {
        if (node.isString()) {
            return Heading.anywhere(node.stringValue());
        }
        String text = node.path("heading").asString("");
        if (node.has("nth")) {
            return Heading.nth(text, node.path("nth").asInt());
        }
        return node.has("after")
                ? Heading.after(text, node.path("after").asString())
                : Heading.under(text, node.path("under").asString(""));
    }

    private static <T> List<T> texts(JsonNode list, Function<JsonNode, T> each) {
        List<T> texts = new ArrayList<>();
        list.forEach(node -> texts.add(each.apply(node)));
        return texts;
    }
}
