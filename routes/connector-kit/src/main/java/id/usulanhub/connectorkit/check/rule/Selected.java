package id.usulanhub.connectorkit.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A place in the source that a mapping takes something from.
 *
 * @param field what is filled from it: {@code tahun}, {@code pengusul/nama}, {@code key}
 * @param node a pointer or a column's name, or an object with {@code in}, {@code where} and {@code take}
 */
record Selected(String field, JsonNode node) {

    /** Members of a rule that hold no selectors. */
    private static final Set<String> NO_SELECTORS = Set.of(
            "else",
            "between",
            "const",
            "lookup",
            "codes",
            "with",
            "is",
            "is-not",
            "longest",
            "unit",
            "order",
            "pattern",
            "to",
            "file",
            "without-desa");

    /** Its places are known only once a kamus entry is. */
    private static final String DECLARED = "atribut/*";

    /** All selectors of a mapping. */
    static List<Selected> of(JsonNode mapping) {
        List<Selected> all = new ArrayList<>();
        key(mapping.path("key"), all);
        mapping.path("fields").properties().forEach(rule -> walk(rule.getKey(), rule.getValue(), all));
        return all;
    }

    /** The selector in one line. */
    String shown() {
        return node.isString() ? node.asString() : node.toString();
    }

    private static void key(JsonNode key, List<Selected> all) {
        for (JsonNode at = key; at.isObject(); at = at.path("else")) {
            walk("key", at.path("from"), all);
        }
    }

    private static void walk(String field, JsonNode node, List<Selected> all) {
        if (field.equals(DECLARED)) {
            return;
        }
        if (node.isString() || node.has("in")) {
            all.add(new Selected(field, node));
        } else if (node.isArray()) {
            node.forEach(each -> walk(field, each, all));
        } else {
            node.properties().stream()
                    .filter(member -> !NO_SELECTORS.contains(member.getKey()))
                    .forEach(member -> walk(below(field, member.getKey()), member.getValue(), all));
        }
    }

    private static String below(String field, String member) {
        return field.equals("pengusul") || field.equals("atribut") ? field + "/" + member : field;
    }
}
