package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is done to a value before its verb reads it. It throws nothing: what it cannot take becomes a fault. */
@FunctionalInterface
interface Transform {

    /** Longer texts are not transformed; no answer to a question is so long. */
    int LONGEST = 100_000;

    Scalar apply(Scalar value);

    /** Whether what it leaves nothing of is nothing to read, and no fault. */
    default boolean mayFindNothing() {
        return false;
    }

    /** One text for another; of a list, each of its texts. */
    static Transform text(UnaryOperator<String> change) {
        return value -> value.items() != null
                ? value.as(value.items().stream().map(change).toList())
                : value.fault() == null ? value.as(change.apply(value.text())) : value;
    }

    /** One text for another where there is one, else the fault. */
    static Transform reading(ProblemCode fault, Function<String, Optional<String>> change) {
        return value -> value.fault() != null
                ? value
                : change.apply(value.text()).map(value::as).orElseGet(() -> value.failed(fault));
    }

    /** A part of a text, where it has such a part; nothing where it has none. */
    static Transform finding(Function<String, Optional<String>> find) {
        return new Finding(find);
    }

    /** A transform that looks for something that need not be there. */
    record Finding(Function<String, Optional<String>> find) implements Transform {

        @Override
        public Scalar apply(Scalar value) {
            return value.fault() == null ? value.as(find.apply(value.text()).orElse("")) : value;
        }

        @Override
        public boolean mayFindNothing() {
            return true;
        }
    }

    /** One value of a list; a single value is a list of one. */
    static Transform list(Function<List<String>, String> choose) {
        return value -> value.items() == null && value.fault() != null
                ? value
                : value.as(choose.apply(value.items() == null ? List.of(value.text()) : value.items()));
    }

    /** One after the other. A value of which nothing is left is a fault: what somebody wrote does not disappear. */
    static Transform all(List<Transform> transforms) {
        return new All(transforms);
    }

    /** Transforms one after the other. */
    record All(List<Transform> transforms) implements Transform {

        @Override
        public Scalar apply(Scalar value) {
            if (value.isBlank()) {
                return value;
            }
            Scalar changed = value.text().length() > LONGEST ? value.failed(ProblemCode.TOO_LONG) : value;
            for (Transform transform : transforms) {
                changed = transform.apply(changed);
                if (changed.isBlank()) {
                    return transform.mayFindNothing() ? changed : changed.failed(ProblemCode.MISSING_VALUE);
                }
            }
            return changed;
        }
    }
}
