package id.usulanhub.connectorkit.sheet;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read of a file, and what was not: nothing is left out silently.
 *
 * @param rows how many rows were handed out
 * @param skipped how many rows and sheets were not, by reason
 * @param examples the first of the skipped ones
 * @param decisions what was taken for what, in the order of the file; of very many of a kind the first ones
 * @param unread the columns that are filled in and not read; of very many the first ones
 */
public record SheetSummary(
        long rows, Map<Reason, Long> skipped, List<Skipped> examples, List<Decision> decisions, List<Unread> unread) {

    /** Why a row or a sheet is no submission. */
    public enum Reason {
        /** Stands above the header row. */
        ABOVE_HEADER(Decision.Kind.TITLE),
        /** Gives the value of a column for the rows below. */
        IDENTITY(Decision.Kind.IDENTITY),
        /** Numbers the columns, as (1) (2) (3). */
        COLUMN_NUMBERS(Decision.Kind.COLUMN_NUMBERS),
        /** The header once more. */
        HEADER_AGAIN(Decision.Kind.HEADER_AGAIN),
        /** Gives the value of a column for the rows below, within the table. */
        GROUP(Decision.Kind.GROUP),
        /** A sum. */
        TOTAL(Decision.Kind.TOTAL),
        /** A single text: a note, the name of a group that the connector does not ask for. */
        NOTE(Decision.Kind.NOTE),
        /** Prepared and not filled in. */
        PREPARED(Decision.Kind.PREPARED),
        /** The list says of it that it was refused or withdrawn. */
        PUT_ASIDE(Decision.Kind.PUT_ASIDE),
        /** Ends the table, as a signature. */
        END(Decision.Kind.END),
        /** Stands below the end of the table. */
        BELOW_END(Decision.Kind.BELOW_END),
        /** A row that is hidden. */
        HIDDEN_ROW(Decision.Kind.HIDDEN_ROW),
        /** A sheet that is hidden. */
        HIDDEN_SHEET(Decision.Kind.HIDDEN_SHEET),
        /** A sheet in which no header was found. */
        SHEET_WITHOUT_HEADER(Decision.Kind.SHEET_WITHOUT_HEADER);

        private final Decision.Kind kind;

        Reason(Decision.Kind kind) {
            this.kind = kind;
        }

        /** As what it is told. */
        Decision.Kind kind() {
            return kind;
        }
    }

    /** A row ({@code Usulan!A3}) or a sheet ({@code Usulan!}) that was left out. */
    public record Skipped(String place, Reason reason) {}

    public SheetSummary {
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
        examples = List.copyOf(examples);
        decisions = List.copyOf(decisions);
        unread = List.copyOf(unread);
    }

    public SheetSummary(long rows, Map<Reason, Long> skipped, List<Skipped> examples, List<Decision> decisions) {
        this(rows, skipped, examples, decisions, List.of());
    }

    public SheetSummary(long rows, Map<Reason, Long> skipped, List<Skipped> examples) {
        this(rows, skipped, examples, List.of());
    }
}
