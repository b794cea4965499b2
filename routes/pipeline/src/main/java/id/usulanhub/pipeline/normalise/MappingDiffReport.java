package id.usulanhub.pipeline.normalise;

import id.usulanhub.pipeline.normalise.Comparison.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a changed connector would make of the records that came through it.
 *
 * @param counts how many records of each kind; every kind is there
 * @param fields in how many records each value would differ, by JSON Pointer
 * @param problems how often each problem would be found among the newly rejected, as {@code CODE@field}
 * @param examples the first records that would not be as they are
 */
public record MappingDiffReport(
        Map<Change, Long> counts, Map<String, Long> fields, Map<String, Long> problems, List<Comparison> examples) {

    /** More than a person reads; the counts tell of all. */
    private static final int MOST_EXAMPLES = 50;

    public MappingDiffReport {
        examples = List.copyOf(examples);
    }

    public boolean isClean() {
        return counts.entrySet().stream().allMatch(e -> e.getKey() == Change.SAME || e.getValue() == 0);
    }

    /** Counts as records are compared. */
    public static final class Builder {

        private final Map<Change, Long> counts = new EnumMap<>(Change.class);
        private final Map<String, Long> fields = new TreeMap<>();
        private final Map<String, Long> problems = new TreeMap<>();
        private final List<Comparison> examples = new ArrayList<>();

        public Builder() {
            for (Change change : Change.values()) {
                counts.put(change, 0L);
            }
        }

        public void add(Comparison comparison) {
            counts.merge(comparison.change(), 1L, Long::sum);
            comparison.fields().forEach(field -> fields.merge(field, 1L, Long::sum));
            if (comparison.change() == Change.NEWLY_REJECTED) {
                comparison.problems().forEach(problem -> problems.merge(problem, 1L, Long::sum));
            }
            if (comparison.change() != Change.SAME && examples.size() < MOST_EXAMPLES) {
                examples.add(comparison);
            }
        }

        public MappingDiffReport build() {
            return new MappingDiffReport(counts, fields, problems, examples);
        }
    }
}
