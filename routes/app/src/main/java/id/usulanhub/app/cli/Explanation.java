package id.usulanhub.app.cli;

import id.usulanhub.connectorkit.sheet.Decision;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/** Says sheet by sheet what was taken for what in a file, in one language. */
final class Explanation {

    private static final Set<Decision.Kind> SHEETS = Set.of(Decision.Kind.SHEET, Decision.Kind.HIDDEN_SHEET);
    private static final Set<Decision.Kind> HEADINGS =
            Set.of(Decision.Kind.COLUMN, Decision.Kind.HEADING_LEFT_OUT, Decision.Kind.HEADING_UNKNOWN);
    private static final String LINE = "  %-9s %-26s %s";

    private final ResourceBundle words;

    /** @param language {@code id} or {@code en} */
    Explanation(String language) {
        words = ResourceBundle.getBundle("explain", Locale.of(language));
    }

    /** The lines to print. */
    List<String> lines(SheetSummary summary) {
        List<String> lines = new ArrayList<>();
        summary.decisions().forEach(decision -> lines.add(line(decision)));
        lines.add("");
        lines.add(words.getString("rows") + " " + summary.rows());
        for (Map.Entry<SheetSummary.Reason, Long> left : summary.skipped().entrySet()) {
            lines.add(words.getString("left-out") + " " + words.getString(kind(left.getKey())) + " " + left.getValue());
        }
        return lines;
    }

    private String line(Decision decision) {
        String place = decision.place();
        String cell = place.substring(place.lastIndexOf('!') + 1);
        if (SHEETS.contains(decision.kind())) {
            return "\n" + words.getString(decision.kind().name()) + " "
                    + place.substring(0, Math.max(0, place.lastIndexOf('!')))
                    + (decision.text().isEmpty() ? "" : " (" + shown(decision.text()) + ")");
        }
        return LINE.formatted(cell, words.getString(decision.kind().name()), detail(decision))
                .stripTrailing();
    }

    private String detail(Decision decision) {
        if (decision.kind() == Decision.Kind.HEADING_UNKNOWN
                && !decision.column().isEmpty()) {
            return decision.text() + " (" + words.getString("perhaps") + " " + decision.column() + ")";
        }
        if (HEADINGS.contains(decision.kind())) {
            return decision.text() + (decision.column().isEmpty() ? "" : " -> " + decision.column());
        }
        return decision.column().isEmpty() ? shown(decision.text()) : decision.column() + " = " + decision.text();
    }

    /** Words of the engine's own in the language; what stands in the file as it is. */
    private String shown(String text) {
        return text.equals("read") || text.equals("hidden") ? words.getString(text) : text;
    }

    private static String kind(SheetSummary.Reason reason) {
        return reason == SheetSummary.Reason.ABOVE_HEADER ? Decision.Kind.TITLE.name() : reason.name();
    }
}
