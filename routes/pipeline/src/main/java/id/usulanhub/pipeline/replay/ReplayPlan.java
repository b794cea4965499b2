package id.usulanhub.pipeline.replay;

import id.usulanhub.pipeline.normalise.Comparison.Change;
import id.usulanhub.pipeline.normalise.MappingDiffReport;
import java.util.Map;

/**
 * What a replay finds: what stands now beside what would come of it.
 *
 * @param mapping the version of the connector by which it reads
 * @param report how many records of each kind
 * @param decided how many of those whose values change an official has decided on: he is asked again
 * @param unreadable records that are not in the topic as they were written; they are left alone
 */
public record ReplayPlan(String mapping, MappingDiffReport report, long decided, long unreadable) {

    /** How many records were looked at. */
    public long records() {
        return report.counts().values().stream().mapToLong(Long::longValue).sum() + unreadable;
    }

    /** How many copies it takes: what would stay as it is, and what is accepted and would be refused, is left alone. */
    public long copies() {
        return report.counts().entrySet().stream()
                .filter(count -> isCopied(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static boolean isCopied(Change change) {
        return switch (change) {
            case NEWLY_ACCEPTED, CHANGED, OTHER_PROBLEMS -> true;
            case SAME, NEWLY_REJECTED -> false;
        };
    }
}
