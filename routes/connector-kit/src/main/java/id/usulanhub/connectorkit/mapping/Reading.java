package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One payload being read.
 *
 * @param source the payload
 * @param empty texts that stand for no value, in upper case
 * @param reference what values are looked up in
 * @param problems what was found so far; fields add to it
 */
record Reading(Source source, Set<String> empty, Reference reference, List<Problem> problems) {

    private static final int LONGEST_EMPTY = 20;

    /** The first value that is there among some selectors; where there is none, blank at the first one's place. */
    Scalar first(List<Selector> from) {
        Scalar blank = null;
        for (Selector selector : from) {
            Scalar found = at(selector);
            if (!found.isBlank()) {
                return found;
            }
            blank = blank == null ? found : blank;
        }
        return blank;
    }

    Scalar at(Selector selector) {
        Scalar found = source.at(selector);
        return standsForNothing(found) ? Scalar.absent(found.place()) : found;
    }

    /** @param from where it was looked for */
    <T> Written<T> missing(Scalar scalar, String field, Else<T> otherwise, List<Selector> from) {
        if (otherwise.isProblem()) {
            problems.add(
                    source.lacking(from, field).orElseGet(() -> scalar.problem(ProblemCode.MISSING_VALUE, field, "")));
        }
        return scalar.written(otherwise.value());
    }

    <T> Written<T> faulty(Scalar scalar, String field) {
        problems.add(scalar.problem(scalar.fault(), field, ""));
        return scalar.written(null);
    }

    <T> Written<T> taken(Scalar scalar, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T> accepted -> scalar.written(accepted.value());
            case Outcome.Rejected<T> rejected -> {
                rejected.problems().forEach(problem -> problems.add(asWritten(problem, scalar)));
                yield scalar.written(null);
            }
        };
    }

    /** A problem shows what somebody wrote, not what transforms have made of it. */
    private static Problem asWritten(Problem problem, Scalar scalar) {
        return problem.place().equals(scalar.place()) && problem.value().equals(scalar.text())
                ? scalar.problem(problem.code(), problem.field(), problem.detail())
                : problem;
    }

    private boolean standsForNothing(Scalar found) {
        return found.fault() == null
                && !empty.isEmpty()
                && found.text().length() <= LONGEST_EMPTY
                && empty.contains(found.text().toUpperCase(Locale.ROOT));
    }
}
