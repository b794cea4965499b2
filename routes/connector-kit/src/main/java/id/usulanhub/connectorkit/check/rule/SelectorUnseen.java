package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.folder.ConnectorFile;
import java.util.List;

/** Every place that the mapping takes something from has been seen in a case. */
final class SelectorUnseen implements Rule {

    @Override
    public String id() {
        return "selector-unseen";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        Samples samples = Samples.of(subject);
        return subject.connector().isEmpty()
                ? List.of()
                : Selected.of(subject.mapping().root()).stream()
                        .filter(each -> !samples.have(each.node()))
                        .map(each -> new Finding(
                                subject.mapping().path(),
                                ConnectorFile.line(each.node()),
                                id(),
                                each.shown() + " (" + each.field() + ") is in no case",
                                "correct it, or add a case that has it"))
                        .toList();
    }
}
