package id.usulanhub.connectorkit.mapping;

import java.util.Optional;

/**
 * How a row of reference data is read.
 *
 * @param <T> what a row is
 */
interface RowRules<T> {

    /** The same for the rows of another file. */
    RowRules<T> begin();

    /** Whether a column that is not known may change what a row means. */
    boolean isWhole();

    /** What the row is; empty when something is wrong, which is among the reading's problems then. */
    Optional<T> read(Reading reading, String place);
}
