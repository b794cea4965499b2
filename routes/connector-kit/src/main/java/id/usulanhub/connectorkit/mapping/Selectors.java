package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.sheet.RowPayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Compiles the selectors of one mapping.
 *
 * @param columns the names that a column's selector may have
 * @param tables what the transforms of selectors look up
 * @param made gets every selector that was compiled
 * @param faults gets what is wrong
 */
record Selectors(
        Manifest manifest,
        Set<String> columns,
        CodeTables tables,
        List<Selector> made,
        List<MappingFile.Fault> faults) {

    private static final String XPATH = "xpath:";
    private static final String NAMA = "{nama}";

    /** One selector, or a list of them. */
    List<Selector> of(JsonNode from) {
        List<Selector> selectors = new ArrayList<>();
        if (from.isArray()) {
            from.forEach(each -> selectors.add(one(each)));
        } else {
            selectors.add(one(from));
        }
        made.addAll(selectors);
        return List.copyOf(selectors);
    }

    /** Selectors in which {@code {nama}} stands for a name that is known only when a payload is read. */
    Function<String, List<Selector>> templates(JsonNode from) {
        List<String> templates =
                from.isArray() ? from.valueStream().map(JsonNode::asString).toList() : List.of(from.asString());
        templates.stream().map(this::ofAnyName).forEach(selector -> {
            check(from, selector);
            made.add(selector);
        });
        return nama -> templates.stream()
                .map(template -> compiled(template.replace(NAMA, nama)))
                .toList();
    }

    /** What stands there under any name is read: no answer to what the kamus asks for is unknown to the mapping. */
    private Selector ofAnyName(String template) {
        return compiled(template.replace(NAMA, PathTree.ANY));
    }

    private void check(JsonNode at, Selector selector) {
        if (selector instanceof Selector.Column == isSheet()) {
            return;
        }
        fault(at, isSheet() ? "selector-of-form" : "selector-of-spreadsheet", "not a selector of this transport");
    }

    private Selector one(JsonNode node) {
        if (node.has("all")) {
            return new Selector.All(of(node.path("all")), node.path("between").asString(" "));
        }
        if (node.has("with")) {
            return new Selector.Changed(one(node.path("from")), Transforms.compile(node.path("with"), tables));
        }
        return node.has("in") ? listed(node) : simple(node);
    }

    private Selector listed(JsonNode node) {
        List<Selector.Listed.Match> where = new ArrayList<>();
        node.path("where")
                .properties()
                .forEach(match -> where.add(new Selector.Listed.Match(
                        JsonPointer.compile(match.getKey()), match.getValue().asString())));
        List<JsonPointer> take = new ArrayList<>();
        node.path("take").forEach(each -> take.add(JsonPointer.compile(each.asString())));
        return simple(node.path("in")) instanceof Selector.Pointer in
                ? new Selector.Listed(in, where, take, labels(node.path("label-of")))
                : simple(node.path("in"));
    }

    private static JsonPointer labels(JsonNode node) {
        return node.isMissingNode() ? null : JsonPointer.compile(node.asString());
    }

    private Selector simple(JsonNode node) {
        Selector selector = compiled(node.asString());
        switch (selector) {
            case Selector.Pointer ignored
            when isSheet() ->
                fault(node, "selector-of-form", "a spreadsheet has columns, no pointers: " + node.asString());
            case Selector.Column ignored
            when !isSheet() ->
                fault(node, "selector-of-spreadsheet", "a form has pointers, no columns: " + node.asString());
            case Selector.Column column
            when !columns.contains(column.name()) && !column.name().equals(RowPayload.PICTURES) ->
                fault(node, "column-unknown", "no heading is known for column " + column.name());
            default -> {}
        }
        return selector;
    }

    private Selector compiled(String text) {
        if (text.startsWith(XPATH)) {
            return Selector.xpath(text.substring(XPATH.length()));
        }
        boolean isPath = text.startsWith("/") || text.startsWith("./");
        return isPath && manifest.door().body().isXml() ? Selector.xpath(text) : Selector.of(text);
    }

    private boolean isSheet() {
        return manifest.transport() == Manifest.Transport.SPREADSHEET;
    }

    private void fault(JsonNode at, String rule, String message) {
        faults.add(new MappingFile.Fault(at, rule, message));
    }
}
