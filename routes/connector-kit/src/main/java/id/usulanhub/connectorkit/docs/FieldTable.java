package id.usulanhub.connectorkit.docs;

import id.usulanhub.connectorkit.check.rule.Ruled;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The fields of a mapping as Markdown tables: what fills each of them, and what its absence means. */
final class FieldTable {

    private static final List<String> NOT_SOURCES =
            List.of("else", "codes", "const", "lookup", "longest", "with", "when", "without-desa");

    private FieldTable() {}

    static String of(JsonNode mapping) {
        StringBuilder table = new StringBuilder("""
                | isian / field | diambil dari / taken from | dibaca sebagai / read as | bila kosong / when missing |
                |---|---|---|---|
                """);
        List<Ruled> fields = Ruled.of(mapping);
        fields.forEach(field -> table.append(row(field)));
        fields.stream()
                .filter(field -> field.rule().path("codes").isObject())
                .forEach(field -> table.append(codes(field)));
        return table.toString();
    }

    private static String row(Ruled field) {
        JsonNode rule = field.rule();
        return "| `" + field.name() + "` | " + sources(rule) + " | " + verb(rule) + " | " + missing(rule) + " |\n";
    }

    private static String sources(JsonNode rule) {
        return rule.propertyStream()
                .filter(member -> !NOT_SOURCES.contains(member.getKey()))
                .flatMap(member -> member.getValue().isArray()
                        ? member.getValue().valueStream()
                        : java.util.stream.Stream.of(member.getValue()))
                .filter(node -> !node.isNumber())
                .map(node -> "`" + cell(node.isString() ? node.asString() : node.toString()) + "`")
                .collect(Collectors.joining(", "));
    }

    private static String verb(JsonNode rule) {
        if (rule.has("const")) {
            return "`" + cell(rule.path("const").asString()) + "`";
        }
        return rule.has("lookup")
                ? rule.path("lookup").asString()
                : rule.propertyNames().iterator().next();
    }

    private static String missing(JsonNode rule) {
        String otherwise = rule.path("else").asString("");
        return switch (otherwise) {
            case "problem" -> "ditolak / refused";
            case "", "null" -> "-";
            default -> "`" + cell(otherwise) + "`";
        };
    }

    private static String codes(Ruled field) {
        return "\n| `" + field.name() + "` | |\n|---|---|\n"
                + field.rule()
                        .path("codes")
                        .propertyStream()
                        .map(code -> "| " + cell(code.getKey()) + " | "
                                + cell(code.getValue().asString()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
