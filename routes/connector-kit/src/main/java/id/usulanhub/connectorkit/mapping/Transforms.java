package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The closed list of transforms; each is described in {@code schemas/connector/mapping.schema.json}. */
final class Transforms {

    private static final String TRANSLATE = "translate";

    private static final Map<String, Function<JsonNode, Transform>> ALL = Map.ofEntries(
            Map.entry("collapse", option -> Transform.text(TextTransforms::collapse)),
            Map.entry("nfkc", option -> Transform.text(TextTransforms::nfkc)),
            Map.entry("upper", option -> Transform.text(TextTransforms::upper)),
            Map.entry("lower", option -> Transform.text(TextTransforms::lower)),
            Map.entry("title", option -> Transform.text(TextTransforms::title)),
            Map.entry("digits", option -> Transform.text(TextTransforms::digits)),
            Map.entry("strip-prefix", o -> Transform.text(t -> TextTransforms.withoutPrefix(t, o.asString()))),
            Map.entry("strip-suffix", o -> Transform.text(t -> TextTransforms.withoutSuffix(t, o.asString()))),
            Map.entry("before", o -> Transform.text(t -> TextTransforms.before(t, o.asString()))),
            Map.entry("after", o -> Transform.text(t -> TextTransforms.after(t, o.asString()))),
            Map.entry("part", Transforms::part),
            Map.entry("replace", Transforms::replace),
            Map.entry("default-unit", o -> Transform.text(t -> TextTransforms.withUnit(t, o.asString()))),
            Map.entry("pad-left", Transforms::padLeft),
            Map.entry("phone", option -> Transform.text(TextTransforms::phone)),
            Map.entry("split", Transforms::split),
            Map.entry("first", option -> Transform.list(List::getFirst)),
            Map.entry("last", option -> Transform.list(List::getLast)),
            Map.entry("join", o -> Transform.list(items -> String.join(o.asString(), items))),
            Map.entry("count", option -> Transform.list(items -> Integer.toString(items.size()))),
            Map.entry(TRANSLATE, Transforms::translate),
            Map.entry("decimal-point", option -> NumberTransforms.decimalPoint()),
            Map.entry("times", o -> NumberTransforms.times(o.decimalValue())),
            Map.entry("sum", option -> NumberTransforms.sum()),
            Map.entry("number-words", option -> Transform.text(NumberWords::read)),
            Map.entry("date", o -> DateTransforms.date(order(o), epoch(o))),
            Map.entry("year", o -> DateTransforms.year(order(o), epoch(o))),
            Map.entry("coordinates", o -> Transform.finding(Extracts::coordinates)),
            Map.entry("labelled", Transforms::labelled),
            Map.entry("address-part", Transforms::addressPart),
            Map.entry("swap-coordinates", option -> Transform.text(Koordinat::swapped)));

    private Transforms() {}

    /** The names, as the schema lists them. */
    static Set<String> names() {
        return new TreeSet<>(ALL.keySet());
    }

    /** @param with a list of names, or of objects with a name and its option; missing for nothing */
    static Transform compile(JsonNode with, CodeTables tables) {
        List<Transform> transforms = new ArrayList<>();
        with.forEach(each -> transforms.add(one(each, tables)));
        return transforms.isEmpty() ? value -> value : Transform.all(transforms);
    }

    /** Whether one of them has a table that a value must be in. */
    static boolean translates(JsonNode with) {
        return with.valueStream().anyMatch(each -> each.has(TRANSLATE));
    }

    private static Transform one(JsonNode node, CodeTables tables) {
        if (node.isString()) {
            return ALL.get(node.stringValue()).apply(node);
        }
        Map.Entry<String, JsonNode> named = node.properties().iterator().next();
        JsonNode option = named.getKey().equals(TRANSLATE) ? tables.resolve(named.getValue()) : named.getValue();
        return ALL.get(named.getKey()).apply(option);
    }

    private static String order(JsonNode option) {
        return option.isString() ? option.stringValue() : option.path("order").asString();
    }

    private static int epoch(JsonNode option) {
        return option.path("epoch").asInt(DateTransforms.USUAL_EPOCH);
    }

    private static Transform labelled(JsonNode option) {
        String label =
                option.isString() ? option.stringValue() : option.path("label").asString();
        List<String> until = new ArrayList<>();
        option.path("until").forEach(each -> until.add(each.asString()));
        return Transform.finding(text -> Extracts.labelled(text, label, until));
    }

    private static Transform addressPart(JsonNode option) {
        String part = option.asString();
        return Transform.finding(text -> Extracts.addressPart(text, part));
    }

    private static Transform part(JsonNode option) {
        String mark = option.path("of").asString();
        int at = option.path("at").asInt();
        return Transform.text(text -> TextTransforms.part(text, mark, at));
    }

    private static Transform replace(JsonNode option) {
        String old = option.path("old").asString();
        String with = option.path("with").asString();
        return Transform.text(text -> text.replace(old, with));
    }

    private static Transform padLeft(JsonNode option) {
        int to = option.path("to").asInt();
        String with = option.path("with").asString("0");
        return Transform.text(text -> TextTransforms.padded(text, to, with));
    }

    private static Transform split(JsonNode option) {
        String mark = option.asString();
        return value -> value.fault() == null ? value.as(TextTransforms.parts(value.text(), mark)) : value;
    }

    private static Transform translate(JsonNode option) {
        Map<String, String> byKey = new HashMap<>();
        option.properties()
                .forEach(word ->
                        byKey.put(Nama.key(word.getKey()), word.getValue().asString()));
        Function<String, Optional<String>> look = text -> Optional.ofNullable(byKey.get(Nama.key(text)));
        return value -> value.items() == null
                ? Transform.reading(ProblemCode.NOT_IN_LIST, look).apply(value)
                : each(value, look);
    }

    private static Scalar each(Scalar value, Function<String, Optional<String>> look) {
        List<String> found =
                value.items().stream().map(look).flatMap(Optional::stream).toList();
        return found.size() == value.items().size() ? value.as(found) : value.failed(ProblemCode.NOT_IN_LIST);
    }
}
