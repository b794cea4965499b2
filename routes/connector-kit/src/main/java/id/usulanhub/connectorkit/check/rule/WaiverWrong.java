package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.Waivers;
import java.util.List;

/** A waiver names a rule that can be waived, a reason and a day. */
final class WaiverWrong implements Rule {

    @Override
    public String id() {
        return "waiver-wrong";
    }

    @Override
    public Level level() {
        return Level.BRONZE;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return Waivers.read(subject, Rulebook.waivable()).faults();
    }
}
