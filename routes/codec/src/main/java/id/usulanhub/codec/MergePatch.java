package id.usulanhub.codec;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): what an object says anew, {@code null} for what goes; a list is one value. */
public final class MergePatch {

    private MergePatch() {}

    /** The object after the patch; neither of both is changed. */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? (ObjectNode) target.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), apply(merged.path(member.getKey()), member.getValue()));
            }
        }
        return merged;
    }

    /** The JSON Pointers of the single values that a patch says anew or takes away, sorted. */
    public static Set<String> touched(JsonNode patch) {
        Set<String> touched = new TreeSet<>();
        collect("", patch, touched);
        return touched;
    }

    private static void collect(String at, JsonNode patch, Set<String> touched) {
        if (patch.isObject() && !patch.isEmpty()) {
            patch.properties()
                    .forEach(member -> collect(
                            at + JsonPointer.empty().appendProperty(member.getKey()), member.getValue(), touched));
        } else if (!at.isEmpty()) {
            touched.add(at);
        }
    }
}
