package id.usulanhub.connectorkit.check.rule;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A single value of a YAML file.
 *
 * @param path JSON Pointer from the file's root
 * @param key the nearest member's name above it
 */
record Leaf(String path, String key, JsonNode node) {

    /** All leaves below a node. */
    static List<Leaf> of(JsonNode root) {
        List<Leaf> leaves = new ArrayList<>();
        walk(new Leaf("", "", root), leaves);
        return leaves;
    }

    String text() {
        return node.asString("");
    }

    private static void walk(Leaf at, List<Leaf> leaves) {
        if (at.node.isObject()) {
            at.node
                    .properties()
                    .forEach(each ->
                            walk(new Leaf(at.path + "/" + each.getKey(), each.getKey(), each.getValue()), leaves));
        } else if (at.node.isArray()) {
            for (int index = 0; index < at.node.size(); index++) {
                walk(new Leaf(at.path + "/" + index, at.key, at.node.get(index)), leaves);
            }
        } else {
            leaves.add(at);
        }
    }
}
