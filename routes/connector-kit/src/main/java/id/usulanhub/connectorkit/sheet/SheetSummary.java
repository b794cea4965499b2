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
 */
public record SheetSummary(long rows, Map<Reason, Long> skipped, List<Skipped> examples) {

    /** Why a row or a sheet is no submission. */
    public enum Reason {
        /** Stands above the header row. */
        ABOVE_HEADER,
        /** Numbers the columns, as (1) (2) (3). */
        COLUMN_NUMBERS,
        /** The header once more. */
        HEADER_AGAIN,
        /** A sum. */
        TOTAL,
        /** A single text: the name of a group, a note, a signature. */
        NOTE,
        /** A sheet that is hidden. */
        HIDDEN_SHEET,
        /** A sheet in which no header was found. */
        SHEET_WITHOUT_HEADER
    }

    /** A row ({@code Usulan!A3}) or a sheet ({@code Usulan!}) that was left out. */
    public record Skipped(String place, Reason reason) {}

    public SheetSummary {
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
        examples = List.copyOf(examples);
    }
}
