package id.usulanhub.domain.reupload;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of a file, as far as it is compared with the rows of another.
 *
 * @param place where it stands, for example {@code Usulan!A12}
 * @param key by what its connector would know it if it stood alone
 * @param identity by what the hub knows it: that of the row that it follows, or {@code key} where it follows none or is not
 *     stored yet
 * @param values what it says, by column; blank ones are not in it
 */
public record FileRow(String place, String key, String identity, SortedMap<String, String> values) {
    public FileRow {
        Objects.requireNonNull(place);
        Objects.requireNonNull(key);
        Objects.requireNonNull(identity);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** One that is not stored yet. */
    public static FileRow unstored(String place, String key, SortedMap<String, String> values) {
        return new FileRow(place, key, key, values);
    }
}
