package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;

/** Why a file is not read; thrown by readers, and handed out as a problem. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String detail;

    /** @param detail the facts: the limit, the format that was found */
    public Refusal(ProblemCode code, String detail) {
        super(code + " " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    static Refusal tooLarge(String what, long limit) {
        return new Refusal(ProblemCode.WORKBOOK_TOO_LARGE, what + " " + limit);
    }

    public Problem problem() {
        return new Problem(code, "", Place.wholeRecord(), "", detail);
    }
}
