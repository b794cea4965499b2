package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import java.util.List;

/** What comes of a case is what is written that must. */
final class CaseDiffers implements Rule {

    private static final String FIX = "mend the mapping, or accept what came by test --accept";

    @Override
    public String id() {
        return "case-differs";
    }

    @Override
    public Level level() {
        return Level.BRONZE;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.cases().stream()
                .filter(each -> subject.files().contains(each.expectedFile()))
                .flatMap(
                        each -> each
                                .difference()
                                .map(difference -> finding(subject, each.expectedFile(), difference, FIX))
                                .stream())
                .toList();
    }
}
