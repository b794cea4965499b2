package id.usulanhub.connectorkit.mapping;

import java.util.List;

/**
 * How one value is taken from a payload, before a verb reads it.
 *
 * @param selectors of which the first that has a value counts
 * @param with what is done to it
 */
record Taking(List<Selector> selectors, Transform with) {

    Scalar from(Reading reading) {
        return with.apply(reading.first(selectors));
    }
}
