package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import java.util.List;

/** Every table in {@code codes/} is one that the mapping names. */
final class CodesUnused implements Rule {

    @Override
    public String id() {
        return "codes-unused";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.files().stream()
                .filter(file -> file.startsWith("codes/"))
                .filter(file -> Leaf.of(subject.mapping().root()).stream()
                        .noneMatch(
                                leaf -> leaf.text().contains(file) || (file.equals("codes/" + leaf.text() + ".csv"))))
                .map(file -> finding(subject, file, "the mapping does not name it", "use it, or remove it"))
                .toList();
    }
}
