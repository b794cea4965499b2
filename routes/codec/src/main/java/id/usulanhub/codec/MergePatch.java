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

    /** What stands at these pointers, as a patch: {@code null} where nothing does. Of one within another the outer counts. */
    public static JsonNode at(JsonNode object, Set<String> pointers) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (String each : pointers) {
            if (pointers.stream().noneMatch(outer -> each.startsWith(outer + "/"))) {
                JsonNode now = object.at(each);
                put(patch, JsonPointer.compile(each), now.isMissingNode() ? null : now.deepCopy());
            }
        }
        return patch;
    }

    private static void put(ObjectNode patch, JsonPointer pointer, JsonNode value) {
        ObjectNode parent = patch;
        JsonPointer rest = pointer;
        for (; !rest.tail().matches(); rest = rest.tail()) {
            String name = rest.getMatchingProperty();
            parent = parent.get(name) instanceof ObjectNode there ? there : parent.putObject(name);
        }
        parent.set(rest.getMatchingProperty(), value);
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
