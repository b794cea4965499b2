package id.usulanhub.domain.outcome;

import java.util.List;
import java.util.function.Function;

/**
 * What a step of the domain makes of its input: a value, or every problem that was found in it. Exceptions are for
 * infrastructure; data that is wrong is an outcome.
 *
 * @param <T> what is made when the input is good
 */
public sealed interface Outcome<T> {

    /** The input was good. */
    record Accepted<T>(T value) implements Outcome<T> {}

    /** The input was not good; {@code problems} holds all that is wrong with it and is never empty. */
    record Rejected<T>(List<Problem> problems) implements Outcome<T> {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a rejection names at least one problem");
            }
        }
    }

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> rejected(List<Problem> problems) {
        return new Rejected<>(problems);
    }

    static <T> Outcome<T> rejected(Problem problem) {
        return new Rejected<>(List.of(problem));
    }

    /** The problems; empty when accepted. */
    default List<Problem> problems() {
        return switch (this) {
            case Accepted<T> ignored -> List.of();
            case Rejected<T> rejected -> rejected.problems();
        };
    }

    /** The same rejection, or what the next step makes of the accepted value. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Accepted<T> accepted -> next.apply(accepted.value());
            case Rejected<T> rejected -> new Rejected<>(rejected.problems());
        };
    }

    /** The same rejection, or the accepted value mapped. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> mapping) {
        return switch (this) {
            case Accepted<T> accepted -> new Accepted<>(mapping.apply(accepted.value()));
            case Rejected<T> rejected -> new Rejected<>(rejected.problems());
        };
    }
}
