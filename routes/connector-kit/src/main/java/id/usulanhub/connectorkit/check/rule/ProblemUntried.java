package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.folder.ConnectorFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every field without which a submission is refused has a case that is refused for it. */
final class ProblemUntried implements Rule {

    private static final Set<String> MISSING = Set.of("MISSING_VALUE", "COLUMN_MISSING");

    @Override
    public String id() {
        return "problem-untried";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        Set<String> tried = tried(subject);
        return subject.connector().isEmpty()
                ? List.of()
                : Ruled.of(subject.mapping().root()).stream()
                        .filter(field -> field.isProblemWhenMissing() && !tried.contains(field.name()))
                        .map(field -> new Finding(
                                subject.mapping().path(),
                                ConnectorFile.line(field.rule()),
                                id(),
                                "no bad case is without " + field.name(),
                                "check --fix makes one of a good case where it can"))
                        .toList();
    }

    @Override
    public Map<String, byte[]> mend(Subject subject) {
        Set<String> tried = tried(subject);
        return Without.cases(
                subject,
                Ruled.of(subject.mapping().root()).stream()
                        .filter(field -> field.isProblemWhenMissing() && !tried.contains(field.name()))
                        .toList());
    }

    private static Set<String> tried(Subject subject) {
        return subject.cases().stream()
                .flatMap(each -> each.problems().stream())
                .filter(problem -> MISSING.contains(problem.path("code").asString("")))
                .map(problem -> problem.path("field").asString(""))
                .collect(Collectors.toSet());
    }
}
