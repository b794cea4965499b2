package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.folder.ConnectorFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every field that is looked up or counted has a case in which what was written there is refused. */
final class RefusalUntried implements Rule {

    private static final List<String> CAN_REFUSE =
            List.of("integer", "decimal", "money", "volume", "lookup", "codes", "date");

    @Override
    public String id() {
        return "refusal-untried";
    }

    @Override
    public Level level() {
        return Level.GOLD;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        Set<String> refused = subject.cases().stream()
                .flatMap(each -> each.problems().stream())
                .filter(problem -> !problem.path("value").asString("").isEmpty())
                .map(problem -> problem.path("field").asString(""))
                .collect(Collectors.toSet());
        return subject.connector().isEmpty()
                ? List.of()
                : Ruled.of(subject.mapping().root()).stream()
                        .filter(field -> !field.isConstant() && canRefuse(field))
                        .filter(field -> !refused.contains(field.name()))
                        .map(field -> new Finding(
                                subject.mapping().path(),
                                ConnectorFile.line(field.rule()),
                                id(),
                                "no bad case writes nonsense into " + field.name(),
                                "add one"))
                        .toList();
    }

    private static boolean canRefuse(Ruled field) {
        return CAN_REFUSE.stream().anyMatch(field.rule()::has);
    }
}
