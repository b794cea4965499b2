package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.domain.outcome.ProblemCode;

/**
 * How long the rows of a file become by values of cells above, which no limit on the file itself sees: one long text in
 * a merged cell may stand in a million rows.
 */
final class FilledLength {

    private final SheetLimits limits;
    private long all;

    FilledLength(SheetLimits limits) {
        this.limits = limits;
    }

    /** @throws Refusal when a row, or all of them, are longer than those of a file may be */
    void add(long row) {
        all += row;
        if (row > limits.rowLength()) {
            throw tooLong("characters of a filled row", limits.rowLength());
        }
        if (all > limits.unpackedBytes()) {
            throw tooLong("characters of all filled rows", limits.unpackedBytes());
        }
    }

    private static Refusal tooLong(String what, long limit) {
        return new Refusal(ProblemCode.WORKBOOK_TOO_LARGE, what + " " + limit);
    }
}
