package id.usulanhub.view;

/** What became of one received record. */
public enum Fate {
    /** Not yet normalised. */
    WAITING,
    /** In the ledger, as a new usulan or a revision of one. */
    ACCEPTED,
    /** Refused, with its problems. */
    REJECTED,
    /** The same submission again. */
    DUPLICATE
}
