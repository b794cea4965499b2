package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.Waivers;
import java.time.LocalDate;
import java.util.List;

/** A waiver whose day is past counts no more and is taken out. */
final class WaiverEnded implements Rule {

    private final LocalDate today;

    WaiverEnded(LocalDate today) {
        this.today = today;
    }

    @Override
    public String id() {
        return "waiver-ended";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return Waivers.read(subject, Rulebook.waivable()).endedBefore(today).stream()
                .map(ended -> finding(
                        subject,
                        Waivers.FILE,
                        "the waiver has ended: " + ended,
                        "mend what it waived, then take it out"))
                .toList();
    }
}
