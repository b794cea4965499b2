package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.docs.Readme;
import java.util.List;
import java.util.Map;

/** The README's tables are those that the mapping gives now. */
final class ReadmeStale implements Rule {

    @Override
    public String id() {
        return "readme-stale";
    }

    @Override
    public Level level() {
        return Level.GOLD;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        String text = subject.text(Readme.FILE);
        return text.isBlank()
                        || subject.connector().isEmpty()
                        || Readme.of(subject).isUpToDate()
                ? List.of()
                : List.of(finding(subject, Readme.FILE, "its tables are not those of the mapping", "docs --write"));
    }

    @Override
    public Map<String, byte[]> mend(Subject subject) {
        return Readme.of(subject).mended();
    }
}
