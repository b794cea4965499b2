package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.docs.Readme;
import java.util.List;
import java.util.Map;

/** A connector says what comes this way. */
final class ReadmeMissing implements Rule {

    @Override
    public String id() {
        return "readme-missing";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.text(Readme.FILE).isBlank()
                ? List.of(finding(subject, Readme.FILE, "there is no README", "check --fix writes one to begin with"))
                : List.of();
    }

    @Override
    public Map<String, byte[]> mend(Subject subject) {
        return Readme.of(subject).mended();
    }
}
