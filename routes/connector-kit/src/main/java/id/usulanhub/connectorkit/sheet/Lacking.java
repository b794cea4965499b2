package id.usulanhub.connectorkit.sheet;

import java.util.Comparator;
import java.util.List;

/**
 * What a row of headings lacks to be a header.
 *
 * @param columns as the mapping names them
 * @param place the row, as {@code Usulan!A5}
 */
record Lacking(List<String> columns, String place) {

    /** The one that lacks least first. */
    static final Comparator<Lacking> LEAST = Comparator.comparingInt(one -> one.columns.size());

    /** As people read it: {@code kecamatan (Usulan!A5)}. */
    String shown() {
        return String.join("; ", columns) + " (" + place + ")";
    }
}
