package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.connectorkit.sheet.SheetSummary.Skipped;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what is decided about one file; of what is decided very often only the first few. */
final class Decisions {

    private static final int MOST_EXAMPLES = 100;
    private static final int MOST_OF_A_KIND = 100;
    private static final int MOST = 5_000;

    private final Map<Reason, Long> skipped = new EnumMap<>(Reason.class);
    private final List<Skipped> examples = new ArrayList<>();
    private final List<Decision> all = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<Decision.Kind, Integer> onSheet = new EnumMap<>(Decision.Kind.class);

    /** From now on it is about another sheet. */
    void enterSheet() {
        onSheet.clear();
    }

    /** A row is left out. */
    void skip(String place, SheetRow row, Reason reason) {
        skip(place, reason, told(reason.kind()) < MOST_OF_A_KIND ? words(row) : "");
    }

    /** A row or a sheet is left out. */
    void skip(String place, Reason reason, String text) {
        count(place, reason);
        tell(reason.kind(), place, text);
    }

    /** A row is left out, and what it says is told by another. */
    void count(String place, Reason reason) {
        skipped.merge(reason, 1L, Long::sum);
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(new Skipped(place, reason));
        }
    }

    void tell(Decision.Kind kind, String place, String text) {
        tell(new Decision(kind, place, "", text));
    }

    void tell(Decision decision) {
        if (told(decision.kind()) < MOST_OF_A_KIND && all.size() < MOST) {
            all.add(decision);
        }
        onSheet.merge(decision.kind(), 1, Integer::sum);
    }

    boolean has(Decision.Kind kind) {
        return all.stream().anyMatch(decision -> decision.kind() == kind);
    }

    /** A column is filled in and not read. */
    void unread(Unread column) {
        if (unread.size() < MOST_EXAMPLES) {
            unread.add(column);
        }
    }

    SheetSummary summary(long rows) {
        return new SheetSummary(
                rows, skipped, examples, all, unread.stream().distinct().toList());
    }

    /** What stands in a row, for people. */
    static String words(SheetRow row) {
        StringBuilder words = new StringBuilder();
        for (SheetRow.Cell cell : row.cells()) {
            words.append(words.isEmpty() ? "" : " | ").append(CellWords.of(cell));
        }
        return words.toString();
    }

    private int told(Decision.Kind kind) {
        return onSheet.getOrDefault(kind, 0);
    }
}
