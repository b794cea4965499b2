package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compiles the selectors of one mapping.
 *
 * @param columns the names that a column's selector may have
 * @param faults gets what is wrong
 */
record Selectors(Manifest.Transport transport, Set<String> columns, List<MappingFile.Fault> faults) {

    /** One selector, or a list of them. */
    List<Selector> of(JsonNode from) {
        List<Selector> selectors = new ArrayList<>();
        if (from.isString()) {
            selectors.add(one(from));
        }
        from.forEach(each -> selectors.add(one(each)));
        return selectors;
    }

    private Selector one(JsonNode node) {
        Selector selector = Selector.of(node.asString());
        switch (selector) {
            case Selector.Pointer ignored
            when transport != Manifest.Transport.FORM ->
                fault(node, "selector-of-form", "a spreadsheet has columns, no pointers: " + node.asString());
            case Selector.Column ignored
            when transport != Manifest.Transport.SPREADSHEET ->
                fault(node, "selector-of-spreadsheet", "a form has pointers, no columns: " + node.asString());
            case Selector.Column column
            when !columns.contains(column.name()) ->
                fault(node, "column-unknown", "no heading is known for column " + column.name());
            default -> {}
        }
        return selector;
    }

    private void fault(JsonNode at, String rule, String message) {
        faults.add(new MappingFile.Fault(at, rule, message));
    }
}
