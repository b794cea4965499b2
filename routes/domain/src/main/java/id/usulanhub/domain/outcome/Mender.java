package id.usulanhub.domain.outcome;

/** Who can mend a problem, so that it is shown to the one who can do something about it. */
public enum Mender {
    /** Whoever filled in the form or the sheet. */
    SOURCE,
    /** Whoever wrote the connector. */
    INTEGRATOR,
    /** Whoever keeps kamus, wilayah and pagu. */
    DATA_STEWARD,
    /** Whoever runs the hub. */
    OPERATOR,
    /** Whoever runs the target system. */
    TARGET,
    /** Whoever develops the hub. */
    DEVELOPER
}
