package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.folder.ConnectorFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every field has a value in the outcome of at least one case. */
final class FieldNeverFilled implements Rule {

    @Override
    public String id() {
        return "field-never-filled";
    }

    @Override
    public Level level() {
        return Level.GOLD;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        Set<String> filled = subject.cases().stream()
                .flatMap(each -> each.actual().valueStream())
                .flatMap(result -> Leaf.of(result.path("usulan")).stream())
                .filter(leaf -> !isEmpty(leaf.node()))
                .map(Leaf::path)
                .collect(Collectors.toSet());
        return subject.connector().isEmpty()
                ? List.of()
                : Ruled.of(subject.mapping().root()).stream()
                        .filter(field -> !isFilled(field.name(), filled))
                        .map(field -> new Finding(
                                subject.mapping().path(),
                                ConnectorFile.line(field.rule()),
                                id(),
                                "no case fills " + field.name(),
                                "add a good case that does"))
                        .toList();
    }

    /** Fields of the mapping stand in groups in an usulan; a place is its kabupaten at least. */
    private static boolean isFilled(String field, Set<String> filled) {
        String name = field.substring(field.lastIndexOf('.') + 1);
        String inUsulan = switch (name) {
            case "wilayah" -> "kabupaten";
            case "kamus" -> "kodeKamus";
            case "*" -> "atribut";
            default -> name;
        };
        return filled.stream().anyMatch(path -> (path + "/").contains("/" + inUsulan + "/"));
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isNull() || node.asString("").isEmpty();
    }
}
