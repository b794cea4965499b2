package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;

/**
 * A named transform of the mapping language: what one value that is there is read as.
 *
 * @param <T> what it is read as
 */
@FunctionalInterface
interface Verb<T> {

    /** @param field the canonical field, for problems */
    Outcome<T> read(Scalar scalar, String field, Reference reference);
}
