package id.usulanhub.connectorkit.mapping;

/** A payload from which values are taken. */
interface Source {

    /** What stands at a selector; a missing node where there is nothing. */
    Found find(Selector selector);

    /** The single value at a selector; blank where there is none. */
    default Scalar at(Selector selector) {
        Found found = find(selector);
        return Scalar.of(found.node(), found.place());
    }
}
