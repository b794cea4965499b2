package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.docs.Readme;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A README says that personal data is taken, where it is. */
final class PersonalUndeclared implements Rule {

    @Override
    public String id() {
        return "personal-undeclared";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        String text = subject.text(Readme.FILE).toLowerCase(Locale.ROOT);
        boolean taken =
                !subject.mapping().root().path("fields").path("pengusul").isEmpty();
        boolean said = text.contains("data pribadi") && text.contains("personal data");
        return taken && !text.isBlank() && !said
                ? List.of(finding(
                        subject,
                        Readme.FILE,
                        "the mapping takes personal data, which the README does not say",
                        "say it with the words data pribadi and personal data"))
                : List.of();
    }

    @Override
    public Map<String, byte[]> mend(Subject subject) {
        return Readme.of(subject).mended();
    }
}
