package id.usulanhub.app.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares what became of the example with what must have become of it, source by source in its order. */
final class Comparison {

    private Comparison() {}

    /** One line for each submission whose outcome differs; empty when all are as expected. */
    static List<String> differences(List<Expected> expected, JsonNode fates) {
        Map<String, Deque<Map<String, String>>> actual = new HashMap<>();
        fates.forEach(fate ->
                actual.computeIfAbsent(source(fate), key -> new ArrayDeque<>()).add(Expected.actual(fate)));
        List<String> differences = new ArrayList<>();
        for (Expected one : expected) {
            Map<String, String> found =
                    actual.getOrDefault(one.source(), new ArrayDeque<>()).poll();
            if (!one.facts().equals(found)) {
                differences.add(one.at() + ": expected " + one.facts() + ", found " + found);
            }
        }
        actual.forEach((source, left) -> left.forEach(fate -> differences.add(source + ": not expected: " + fate)));
        return differences;
    }

    private static String source(JsonNode fate) {
        return fate.path("connector").asString() + ":" + fate.path("sourceKey").asString();
    }
}
