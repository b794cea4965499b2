package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.Tried;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes bad cases of a good one: the same submission without what one field is taken from. */
final class Without {

    private Without() {}

    /** Inputs only; what must come of them is written in the next round. */
    static Map<String, byte[]> cases(Subject subject, List<Ruled> fields) {
        Map<String, byte[]> cases = new TreeMap<>();
        subject.cases().stream()
                .filter(each -> each.name().startsWith("good-") && isJson(each))
                .findFirst()
                .ifPresent(good -> fields.forEach(field -> add(good, field, cases)));
        return cases;
    }

    private static void add(Tried good, Ruled field, Map<String, byte[]> cases) {
        JsonNode root = good.sent().deepCopy();
        boolean removed = false;
        for (JsonNode selector : selectors(field)) {
            removed |= remove(root, selector.asString(""));
        }
        if (removed) {
            cases.put(
                    "cases/bad-without-" + field.name().replaceAll("[^a-z0-9]+", "-") + "/input.json",
                    Expected.bytes(root));
        }
    }

    private static List<JsonNode> selectors(Ruled field) {
        return Selected.of(Json.mapper()
                        .createObjectNode()
                        .set("fields", Json.mapper().createObjectNode().set(field.name(), field.rule())))
                .stream()
                .map(Selected::node)
                .filter(JsonNode::isString)
                .toList();
    }

    private static boolean remove(JsonNode root, String pointer) {
        if (!pointer.startsWith("/") || root.at(pointer).isMissingNode()) {
            return false;
        }
        JsonPointer at = JsonPointer.compile(pointer);
        return root.at(at.head()) instanceof ObjectNode parent
                && parent.remove(at.last().getMatchingProperty()) != null;
    }

    private static boolean isJson(Tried each) {
        return each.each().input().getFileName().toString().equals("input.json");
    }
}
