package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.connectorkit.sheet.SheetSummary.Skipped;
import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through the rows of a file: looks for each sheet's header, then tells rows from what stands between them. */
final class TableWalk {

    private static final int MOST_EXAMPLES = 100;

    private final SheetRules rules;
    private final HeaderFinder finder;
    private final Map<Reason, Long> skipped = new EnumMap<>(Reason.class);
    private final List<Skipped> examples = new ArrayList<>();
    private String sheet;
    private RowJson json;
    private long rows;
    private boolean found;

    TableWalk(SheetRules rules) {
        this.rules = rules;
        this.finder = new HeaderFinder(rules);
    }

    /** @return whether the sheet is read */
    boolean enter(SheetInfo next) {
        leaveSheet();
        sheet = next.hidden() ? null : next.name();
        json = null;
        if (next.hidden()) {
            skip(next.name() + "!", Reason.HIDDEN_SHEET);
        }
        return !next.hidden();
    }

    /** @return the row's payload; empty when the row is no submission */
    Optional<RowPayload> take(SheetRow row) {
        return json == null ? above(row) : below(row);
    }

    /** @throws Refusal when no sheet has a header */
    SheetSummary summary() {
        leaveSheet();
        if (!found) {
            throw new Refusal(ProblemCode.WORKBOOK_WITHOUT_TABLE, String.join("; ", rules.required()));
        }
        return new SheetSummary(rows, skipped, examples);
    }

    private Optional<RowPayload> above(SheetRow row) {
        if (row.number() <= rules.within() && finder.isHeader(row)) {
            json = new RowJson(row);
            found = true;
        } else {
            skip(row.place(), Reason.ABOVE_HEADER);
        }
        return Optional.empty();
    }

    private Optional<RowPayload> below(SheetRow row) {
        Optional<Reason> reason = RowKind.reasonToSkip(row, finder);
        reason.ifPresent(why -> skip(row.place(), why));
        return reason.isPresent() ? Optional.empty() : Optional.of(payload(row));
    }

    private RowPayload payload(SheetRow row) {
        rows++;
        return json.payload(row);
    }

    private void leaveSheet() {
        if (sheet != null && json == null) {
            skip(sheet + "!", Reason.SHEET_WITHOUT_HEADER);
        }
    }

    private void skip(String place, Reason reason) {
        skipped.merge(reason, 1L, Long::sum);
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(new Skipped(place, reason));
        }
    }
}
