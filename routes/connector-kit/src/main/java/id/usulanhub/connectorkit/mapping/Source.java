package id.usulanhub.connectorkit.mapping;

/** A payload from which values are taken. */
interface Source {

    /** The value at a selector; blank where there is none. */
    Scalar at(Selector selector);
}
