package id.usulanhub.connectorkit;

/** What becomes of a submission that lacks something its kamus entry asks for: {@code kamus-requirements} of a manifest. */
public enum Requirements {
    /** It becomes an usulan that says what it lacks, for whoever decides on it to see. */
    NOTE,
    /** It is refused, with everything that it lacks. */
    ENFORCE
}
