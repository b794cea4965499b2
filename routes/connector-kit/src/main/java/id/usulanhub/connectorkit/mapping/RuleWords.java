package id.usulanhub.connectorkit.mapping;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A rule of a mapping in a few words, as people are shown it. */
final class RuleWords {

    private static final List<String> VERBS = List.of(
            "text",
            "integer",
            "decimal",
            "money",
            "volume",
            "boolean",
            "point",
            "attachments",
            "codes",
            "lookup",
            "const");

    private RuleWords() {}

    /** The verb, what it looks up, and what goes before it. */
    static String of(JsonNode rule) {
        StringBuilder words =
                new StringBuilder(VERBS.stream().filter(rule::has).findFirst().orElse(""));
        words.append(rule.has("lookup") ? " " + rule.path("lookup").asString() : "");
        String between = " with ";
        for (JsonNode each : rule.path("with")) {
            words.append(between)
                    .append(
                            each.isString()
                                    ? each.asString()
                                    : each.propertyNames().iterator().next());
            between = ", ";
        }
        return words.append(rule.has("when") ? " when" : "").toString();
    }
}
