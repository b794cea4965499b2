package id.usulanhub.domain.outcome;

import java.util.Objects;

/**
 * Where a value stands in what was received.
 *
 * @param kind how {@code path} is to be read
 * @param path a JSON Pointer, {@code Sheet!B7}, an XPath; empty for the record as a whole
 */
public record Place(Kind kind, String path) {

    /** The languages in which a place is named. */
    public enum Kind {
        POINTER,
        CELL,
        XPATH,
        RECORD
    }

    public Place {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(path);
    }

    public static Place pointer(String pointer) {
        return new Place(Kind.POINTER, pointer);
    }

    /** @param cell the column's letters and the row's number, 1-based, as a person reads them: {@code B7} */
    public static Place cell(String sheet, String cell) {
        return new Place(Kind.CELL, sheet + "!" + cell);
    }

    public static Place wholeRecord() {
        return new Place(Kind.RECORD, "");
    }
}
