package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.Tried;
import id.usulanhub.connectorkit.reference.HeadingsFile;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.domain.nama.Nama;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the cases of a connector send.
 *
 * @param trees the JSON objects of a form's cases, and what their lists hold
 * @param headings the headings of a sheet's cases, as names are compared
 */
record Samples(List<JsonNode> trees, Set<String> headings, JsonNode mapping) {

    /** Before the names of columns whose values stand outside of the rows. */
    private static final String ABOVE = "above ";

    static Samples of(Subject subject) {
        Samples samples = new Samples(
                new ArrayList<>(), new HashSet<>(), subject.mapping().root());
        subject.connector().ifPresent(connector -> subject.cases().forEach(each -> samples.add(each, connector)));
        return samples;
    }

    /** Whether a selector finds something in any of them; what this cannot tell it takes for seen. */
    boolean have(JsonNode selector) {
        if (selector.isObject()) {
            return trees.stream().anyMatch(tree -> inList(tree, selector));
        }
        String written = selector.asString("");
        String text = written.startsWith("./") ? written.substring(1) : written;
        if (text.startsWith("/")) {
            return trees.isEmpty()
                    || trees.stream().anyMatch(tree -> !tree.at(text).isMissingNode());
        }
        return text.contains(":") || headings.isEmpty() || hasColumn(text);
    }

    private static boolean inList(JsonNode tree, JsonNode selector) {
        return tree.at(selector.path("in").asString(""))
                .valueStream()
                .anyMatch(each -> selector.path("where")
                        .propertyStream()
                        .allMatch(where -> each.at(where.getKey())
                                .asString("")
                                .equals(where.getValue().asString(""))));
    }

    private boolean hasColumn(String column) {
        if (column.equals(RowPayload.PICTURES) || headings.contains(ABOVE + column)) {
            return true;
        }
        List<String> known = new ArrayList<>();
        if (mapping.has("headings")) {
            known.addAll(HeadingsFile.shared().getOrDefault(column, List.of()));
        }
        mapping.path("columns")
                .path(column)
                .forEach(heading ->
                        known.add(heading.isObject() ? heading.path("heading").asString() : heading.asString()));
        return known.stream().map(Nama::key).anyMatch(headings::contains);
    }

    private void add(Tried each, Connector connector) {
        String file = each.each().input().getFileName().toString();
        if (file.endsWith(".json")) {
            addTree(each.sent());
        } else if (connector.manifest().transport() == Manifest.Transport.SPREADSHEET) {
            each.each().withFile(sheet -> connector.readRows(sheet, this::addHeadings));
        }
    }

    /** The elements of lists too, because pointers within a repeat begin there. */
    private void addTree(JsonNode node) {
        if (node.isObject()) {
            trees.add(node);
        }
        node.forEach(child -> {
            if (child.isArray()) {
                child.forEach(this::addTree);
            }
        });
    }

    private void addHeadings(RowPayload row) {
        JsonNode payload = row.tree();
        payload.path("head").forEach(this::addHeading);
        payload.path(RowPayload.ABOVE).propertyNames().forEach(column -> headings.add(ABOVE + column));
    }

    /** With the heading over it, where there is one. */
    private void addHeading(JsonNode heading) {
        if (heading.isArray()) {
            headings.add(Nama.key(heading.path(1).asString("")));
            headings.add(Nama.key(
                    heading.path(0).asString("") + " " + heading.path(1).asString("")));
        } else {
            headings.add(Nama.key(heading.asString("")));
        }
    }
}
