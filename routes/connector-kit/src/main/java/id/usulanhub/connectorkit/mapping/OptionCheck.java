package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A value that must be one of a table's: what is none of them means that the source's list of options has changed.
 *
 * @param path where it is taken from
 * @param verb the table itself; null where a transform holds it
 * @param counts whether the field counts in a submission
 * @param isPersonal whether the field is one whose values are never shown
 */
record OptionCheck(String path, Taking taking, Verb<?> verb, Predicate<Reading> counts, boolean isPersonal) {

    private static final int MOST_WORDS = 8;

    /** The option that is in no table, if there is one. */
    Optional<Drift> unknown(Reading reading) {
        Scalar value = reading.first(taking.selectors());
        return !value.isBlank() && counts.test(reading) && isUnknown(value)
                ? Optional.of(new Drift(Drift.Kind.OPTION, path, shown(value.written())))
                : Optional.empty();
    }

    /** Whether an option that was unknown is in the table now; one that was not shown cannot be asked for. */
    boolean knows(Drift drift) {
        return !drift.detail().isEmpty() && !isUnknown(Scalar.text(drift.detail(), Place.wholeRecord()));
    }

    OptionCheck where(Predicate<Reading> condition) {
        return new OptionCheck(path, taking, verb, condition, isPersonal);
    }

    private boolean isUnknown(Scalar value) {
        Scalar taken = taking.with().apply(value);
        if (taken.fault() != null) {
            return taken.fault() == ProblemCode.NOT_IN_LIST;
        }
        List<Problem> problems =
                verb == null ? List.of() : verb.read(taken, "", null).problems();
        return problems.stream().anyMatch(problem -> problem.code() == ProblemCode.NOT_IN_LIST);
    }

    /** What is long is no option but an answer in somebody's words. */
    private String shown(String option) {
        boolean isOption = !isPersonal && PathWalk.isShowable(option) && option.split("\\s+").length <= MOST_WORDS;
        return isOption ? option : "";
    }
}
