package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.docs.Readme;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The README tells senders what to send, in Indonesian and in English. */
final class ReadmeOneLanguage implements Rule {

    @Override
    public String id() {
        return "readme-one-language";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        String text = subject.text(Readme.FILE);
        return Stream.of(Readme.INDONESIAN, Readme.ENGLISH)
                .filter(heading -> !text.isBlank() && !text.contains("\n## " + heading))
                .map(heading ->
                        finding(subject, Readme.FILE, "the heading is missing: ## " + heading, "check --fix adds it"))
                .toList();
    }

    @Override
    public Map<String, byte[]> mend(Subject subject) {
        return Readme.of(subject).mended();
    }
}
