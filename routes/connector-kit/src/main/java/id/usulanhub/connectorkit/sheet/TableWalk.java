package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.Remark;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Goes through the sheets of a file. */
final class TableWalk {

    private final SheetRules rules;
    private final Consumer<RowPayload> sink;
    private final Decisions decisions = new Decisions();
    private final FilledLength filled;
    private SheetParts sheet;
    private long rows;
    private boolean found;
    private Lacking lacking;

    /** @param sink gets each row that is a submission; what it throws is passed on */
    TableWalk(SheetRules rules, Consumer<RowPayload> sink) {
        this.rules = rules;
        this.sink = sink;
        this.filled = new FilledLength(rules.limits());
    }

    /** @return whether the sheet is read */
    boolean enter(SheetInfo next) {
        leaveSheet();
        decisions.enterSheet();
        if (next.hidden() && !rules.table().hiddenSheets()) {
            decisions.skip(next.name() + "!", Reason.HIDDEN_SHEET, "");
            return false;
        }
        decisions.tell(Decision.Kind.SHEET, next.name() + "!", next.hidden() ? "hidden" : "");
        sheet = new SheetParts(new OnSheet(rules, next, decisions, filled, sink, 0));
        return true;
    }

    void take(SheetRow row) {
        sheet.take(row);
    }

    /** What the reader of the file has left out or cannot vouch for. */
    void remark(Remark remark) {
        leaveSheet();
        if (remark.kind() == Remark.Kind.NOT_CALCULATED && !decisions.has(Decision.Kind.FORMULAS)) {
            return;
        }
        Decision.Kind kind = switch (remark.kind()) {
            case MACROS -> Decision.Kind.MACROS;
            case NOT_CALCULATED -> Decision.Kind.FORMULAS_NOT_CALCULATED;
            case BELOW_BLANK_ROWS -> Decision.Kind.BELOW_BLANK_ROWS;
            case PICTURES -> Decision.Kind.PICTURES_LEFT_OUT;
            case MERGES -> Decision.Kind.MERGES_LEFT_OUT;
        };
        decisions.tell(kind, remark.place(), "");
    }

    /** @throws Refusal when no sheet has a header */
    SheetSummary summary() {
        SheetSummary summary = explanation();
        if (!found) {
            throw new Refusal(
                    ProblemCode.WORKBOOK_WITHOUT_TABLE,
                    lacking == null ? String.join("; ", rules.required()) : lacking.shown());
        }
        return summary;
    }

    /** What was found, were it nothing. */
    SheetSummary explanation() {
        leaveSheet();
        return decisions.summary(rows);
    }

    private void leaveSheet() {
        if (sheet != null) {
            sheet.leave();
            rows += sheet.rows();
            found |= sheet.hasTable();
            lacking = Stream.concat(Stream.ofNullable(lacking), sheet.lacking().stream())
                    .min(Lacking.LEAST)
                    .orElse(null);
            sheet = null;
        }
    }
}
