package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import java.util.List;
import java.util.stream.Stream;

/** A connector is tried with good and with bad submissions. */
final class CasesTooFew implements Rule {

    private static final int GOOD = 3;
    private static final int BAD = 3;

    @Override
    public String id() {
        return "cases-too-few";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return Stream.of(fewer(subject, "good-", GOOD), fewer(subject, "bad-", BAD))
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> fewer(Subject subject, String prefix, int least) {
        long count = subject.cases().stream()
                .filter(each -> each.name().startsWith(prefix))
                .count();
        String message = "there are " + count + " cases " + prefix + "..., at least " + least + " are wanted";
        return count >= least || subject.connector().isEmpty()
                ? List.of()
                : List.of(finding(subject, "cases", message, "add what senders really send"));
    }
}
