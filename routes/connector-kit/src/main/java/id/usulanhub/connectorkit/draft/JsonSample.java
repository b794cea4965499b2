package id.usulanhub.connectorkit.draft;

import id.usulanhub.connectorkit.check.rule.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A JSON object as a form sends it, with its answers as members or as a list. */
final class JsonSample {

    /** What an element of a list of answers is known by, the best first. */
    private static final List<String> KNOWN_BY =
            List.of("/field/ref", "/field/id", "/ref", "/key", "/question", "/name");

    /** Where an element says in words what was asked. */
    private static final List<String> ASKED = List.of("/label", "/title", "/question", "/field/title", "/text");

    /** Where an element has its answer. */
    private static final List<String> ANSWERED = List.of(
            "/value", "/text", "/choice/label", "/number", "/email", "/phone_number", "/date", "/boolean", "/answer");

    private final List<Offer> offers = new ArrayList<>();
    private final Map<String, String> titles = new TreeMap<>();

    private JsonSample() {}

    static Sample of(JsonNode root) {
        JsonSample sample = new JsonSample();
        sample.titles(root);
        sample.walk("", root);
        return new Sample("form", sample.offers, "input.json", Expected.bytes(root), List.of());
    }

    /** Questions by what answers are known by, wherever a definition of the form stands in the sample. */
    private void titles(JsonNode node) {
        for (String id : List.of("ref", "id")) {
            if (node.path(id).isString() && node.path("title").isString()) {
                titles.putIfAbsent(node.path(id).asString(), node.path("title").asString());
            }
        }
        node.forEach(this::titles);
    }

    private void walk(String pointer, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(member -> walk(pointer + "/" + escaped(member.getKey()), member.getValue()));
        } else if (isAnswers(node)) {
            node.forEach(element -> answer(pointer, element));
        } else if (node.isArray()) {
            array(pointer, node);
        } else if (!pointer.contains("/definition/")) {
            offers.add(new Offer(Yaml.selector(pointer), names(pointer), node.asString("")));
        }
    }

    /** Of a list that is no list of answers, the first single value; what repeats is for a person to map. */
    private void array(String pointer, JsonNode node) {
        if (node.size() > 0 && !node.get(0).isContainer()) {
            walk(pointer + "/0", node.get(0));
        }
    }

    private static boolean isAnswers(JsonNode node) {
        return node.isArray()
                && node.size() > 0
                && node.valueStream().allMatch(each -> !first(each, KNOWN_BY).isEmpty())
                && node.valueStream().anyMatch(each -> !first(each, ANSWERED).isEmpty());
    }

    private void answer(String pointer, JsonNode element) {
        String by = first(element, KNOWN_BY);
        String id = element.at(by).asString();
        String answered = first(element, ANSWERED);
        List<String> names = new ArrayList<>(List.of(id));
        String asked = first(element, ASKED);
        names.add(titles.getOrDefault(
                id,
                asked.isEmpty() || asked.equals(answered)
                        ? id
                        : element.at(asked).asString()));
        String take = answered.isEmpty() ? "/value" : answered;
        String labels = element.path("options").isArray() ? ", label-of: /options" : "";
        String selector = "{ in: " + Yaml.selector(pointer) + ", where: { " + by + ": " + Yaml.text(id) + " }, take: ["
                + take + "]" + labels + " }";
        offers.add(
                new Offer(selector, names, labels.isEmpty() ? element.at(take).asString("") : ""));
    }

    private static String first(JsonNode element, List<String> pointers) {
        return pointers.stream()
                .filter(pointer -> !element.at(pointer).isMissingNode()
                        && !element.at(pointer).isObject())
                .findFirst()
                .orElse("");
    }

    /** The member's own name, and that with the one above it. */
    private static List<String> names(String pointer) {
        String path = pointer.replaceAll("/\\d+$", "").replace("~1", "/").replace("~0", "~");
        String last = path.substring(path.lastIndexOf('/') + 1);
        String before = path.substring(0, path.length() - last.length()).replaceAll("/$", "");
        String above = before.substring(before.lastIndexOf('/') + 1);
        return above.isEmpty() ? List.of(last) : List.of(above + " " + last, last);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
