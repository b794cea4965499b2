package id.usulanhub.domain.outcome;

import java.util.Objects;

/**
 * One thing that is wrong with one value.
 *
 * @param code what is wrong
 * @param field the canonical field that could not be filled, as named in the schema {@code usulan}
 * @param place where the value stands in what was received
 * @param value the value as received, at most 200 characters; empty when it is missing. It may be personal data: it is
 *     kept with the record and shown to those who may see the record, never logged
 * @param detail the facts that a person needs to mend it: the limit, the candidates, the expected form
 */
public record Problem(ProblemCode code, String field, Place place, String value, String detail) {

    private static final int LONGEST_VALUE = 200;

    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(field);
        Objects.requireNonNull(place);
        value = shortened(Objects.requireNonNullElse(value, ""));
        detail = Objects.requireNonNullElse(detail, "");
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }
}
