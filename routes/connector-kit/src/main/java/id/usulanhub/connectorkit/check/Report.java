package id.usulanhub.connectorkit.check;

import id.usulanhub.connectorkit.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What the checker found in one folder.
 *
 * @param name the connector's
 * @param quality the highest level of which, and of those below it, no rule complains; empty below bronze
 * @param judged every finding, by file and line
 */
public record Report(String name, Optional<Level> quality, List<Judged> judged) {

    /**
     * A finding with its weight.
     *
     * @param level that it keeps the folder from
     * @param waived whether somebody put it aside with a reason, for a time
     */
    public record Judged(Finding finding, Level level, boolean waived) {}

    /** Whether the folder has reached a level. */
    public boolean reaches(Level level) {
        return quality.filter(reached -> reached.compareTo(level) >= 0).isPresent();
    }

    /** The findings that keep the folder from a level, without those that are waived. */
    public List<Finding> upTo(Level level) {
        return judged.stream()
                .filter(each -> !each.waived() && each.level().compareTo(level) <= 0)
                .map(Judged::finding)
                .toList();
    }
}
