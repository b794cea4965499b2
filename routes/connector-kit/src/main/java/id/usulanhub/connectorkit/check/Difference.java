package id.usulanhub.connectorkit.check;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two trees first differ, in words. */
final class Difference {

    private Difference() {}

    /** @param path of both trees, as a JSON Pointer */
    static String first(String path, JsonNode expected, JsonNode actual) {
        if (expected.isArray() && actual.isArray() && expected.size() != actual.size()) {
            return at(path) + expected.size() + " entries were expected, " + actual.size() + " came";
        }
        if (expected.isArray() && actual.isArray()) {
            return ofArrays(path, expected, actual);
        }
        return expected.isObject() && actual.isObject()
                ? ofObjects(path, expected, actual)
                : at(path) + shown(expected) + " was expected, " + shown(actual) + " came";
    }

    private static String ofArrays(String path, JsonNode expected, JsonNode actual) {
        for (int index = 0; index < expected.size(); index++) {
            if (!expected.get(index).equals(actual.get(index))) {
                return first(path + "/" + index, expected.get(index), actual.get(index));
            }
        }
        return path;
    }

    private static String ofObjects(String path, JsonNode expected, JsonNode actual) {
        Set<String> names = new TreeSet<>(expected.propertyNames());
        names.addAll(actual.propertyNames());
        for (String name : names) {
            if (!expected.path(name).equals(actual.path(name))) {
                return first(path + "/" + name, expected.path(name), actual.path(name));
            }
        }
        return path;
    }

    private static String at(String path) {
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
