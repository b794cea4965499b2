package id.usulanhub.connectorkit.sheet;

import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;

/** Why a file is not read; thrown within this package only, and handed out as a problem. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String detail;

    /** @param detail the facts: the limit, the format that was found */
    Refusal(ProblemCode code, String detail) {
        super(code + " " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    Problem problem() {
        return new Problem(code, "", Place.wholeRecord(), "", detail);
    }
}
