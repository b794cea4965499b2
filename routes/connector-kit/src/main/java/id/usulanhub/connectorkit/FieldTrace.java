package id.usulanhub.connectorkit;

import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import java.util.List;

/**
 * How one canonical field of an usulan came about. It holds personal data where the field does.
 *
 * @param field as named in the schema {@code usulan}, for example {@code atribut.penerima_kk}
 * @param place where the value stands in what was received
 * @param rule the verb and what goes before it, as {@code lookup kamus} or {@code text with collapse}; empty for a
 *     problem that no rule of the mapping has
 * @param line the rule's line in {@code mapping.yaml}, 1-based; 0 when it is not known
 * @param written the value as received; empty when there was none
 * @param value what it was read as; empty when there is none
 * @param problems what is wrong with it
 */
public record FieldTrace(
        String field, Place place, String rule, int line, String written, String value, List<Problem> problems) {
    public FieldTrace {
        problems = List.copyOf(problems);
    }
}
