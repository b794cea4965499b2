package id.usulanhub.domain.outcome;

/**
 * The closed list of what can be wrong with data. Each code says who can mend it and whether sending the same bytes
 * again can help; each has a heading of the same name in the runbook {@code deploy/runbooks/problems.md}.
 */
public enum ProblemCode {
    MISSING_VALUE(Mender.SOURCE, false),
    COLUMN_MISSING(Mender.SOURCE, false),
    NOT_A_NUMBER(Mender.SOURCE, false),
    NOT_AN_AMOUNT(Mender.SOURCE, false),
    NOT_A_DATE(Mender.SOURCE, false),
    NOT_IN_LIST(Mender.SOURCE, false),
    OUT_OF_RANGE(Mender.SOURCE, false),
    TOO_LONG(Mender.SOURCE, false),
    TAHUN_NOT_OPEN(Mender.SOURCE, false),
    WILAYAH_UNKNOWN(Mender.SOURCE, false),
    WILAYAH_AMBIGUOUS(Mender.SOURCE, false),
    WILAYAH_OUTSIDE(Mender.SOURCE, false),
    KAMUS_UNKNOWN(Mender.SOURCE, false),
    KAMUS_AMBIGUOUS(Mender.SOURCE, false),
    SATUAN_UNKNOWN(Mender.DATA_STEWARD, true),
    SATUAN_NOT_OF_KAMUS(Mender.SOURCE, false),
    VOLUME_OUTSIDE_KAMUS(Mender.SOURCE, false),
    KAMUS_INCOMPLETE(Mender.SOURCE, false),
    PAYLOAD_MALFORMED(Mender.INTEGRATOR, false),
    PAYLOAD_TOO_LARGE(Mender.SOURCE, false),
    CONNECTOR_UNKNOWN(Mender.INTEGRATOR, true),
    CONNECTOR_UNCLEAR(Mender.SOURCE, false),
    CONNECTOR_FAULTY(Mender.INTEGRATOR, true),
    WORKBOOK_UNREADABLE(Mender.SOURCE, false),
    WORKBOOK_ENCRYPTED(Mender.SOURCE, false),
    WORKBOOK_UNSUPPORTED(Mender.SOURCE, false),
    WORKBOOK_WITHOUT_TABLE(Mender.SOURCE, false),
    WORKBOOK_TOO_LARGE(Mender.SOURCE, false),
    WORKBOOK_TOO_SLOW(Mender.SOURCE, true),
    ATTACHMENT_UNSUPPORTED(Mender.SOURCE, false),
    ATTACHMENT_TOO_LARGE(Mender.SOURCE, false),
    CELL_ERROR(Mender.SOURCE, false),
    DIGITS_LOST(Mender.SOURCE, false),
    FORM_UNKNOWN(Mender.SOURCE, false),
    INSTANCE_ENCRYPTED(Mender.INTEGRATOR, false),
    INSTANCE_CONFLICT(Mender.SOURCE, false),
    ROW_TWICE(Mender.SOURCE, false),
    INSTANCE_UNKNOWN(Mender.SOURCE, true),
    MAPPING_UNKNOWN(Mender.OPERATOR, true),
    SUPERSEDED(Mender.OPERATOR, false),
    HASH_MISMATCH(Mender.OPERATOR, false),
    POISON_RECORD(Mender.DEVELOPER, true);

    private final Mender mender;
    private final boolean retryHelps;

    ProblemCode(Mender mender, boolean retryHelps) {
        this.mender = mender;
        this.retryHelps = retryHelps;
    }

    /** Who can mend it. */
    public Mender mender() {
        return mender;
    }

    /** Whether the same bytes may be accepted later, once the mender has done his part. */
    public boolean retryHelps() {
        return retryHelps;
    }
}
