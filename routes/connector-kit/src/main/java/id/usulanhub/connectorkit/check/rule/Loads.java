package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import java.util.List;

/** Manifest and mapping are as their schemas want them and make a connector; what the loader says is passed on. */
final class Loads implements Rule {

    @Override
    public String id() {
        return "loads";
    }

    @Override
    public Level level() {
        return Level.BRONZE;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.loading();
    }
}
