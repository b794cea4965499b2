package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.Tried;
import java.util.List;

/** A case that is called good comes out without problems, one that is called bad with at least one. */
final class CaseMisnamed implements Rule {

    @Override
    public String id() {
        return "case-misnamed";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.cases().stream()
                .filter(each -> !isWellNamed(each))
                .map(each -> finding(
                        subject,
                        each.folder(),
                        each.problems().isEmpty() ? "comes out without problems" : "comes out with problems",
                        "begin its name with " + (each.problems().isEmpty() ? "good-" : "bad-")))
                .toList();
    }

    private static boolean isWellNamed(Tried each) {
        return each.name().startsWith(each.problems().isEmpty() ? "good-" : "bad-");
    }
}
