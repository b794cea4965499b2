package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.folder.ConnectorFile;
import java.util.List;

/** A submission is not known by who sent it, and no field beside pengusul is filled with who somebody is. */
final class PersonalInKey implements Rule {

    @Override
    public String id() {
        return "personal-in-key";
    }

    @Override
    public Level level() {
        return Level.BRONZE;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return Selected.of(subject.mapping().root()).stream()
                .filter(each -> !each.field().startsWith("pengusul"))
                .filter(each -> Personal.isName(each.shown()))
                .map(each -> new Finding(
                        subject.mapping().path(),
                        ConnectorFile.line(each.node()),
                        id(),
                        each.field() + " is taken from " + each.shown() + ", which looks like a person's",
                        "take personal data into pengusul only"))
                .toList();
    }
}
