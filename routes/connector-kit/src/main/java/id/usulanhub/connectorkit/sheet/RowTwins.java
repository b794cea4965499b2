package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rows of one file that are known by the same as an earlier one and say something else. Taken as they come, the
 * later would silently revise the usulan of the earlier, and what the earlier says would be lost; which of the two is meant
 * only their sender knows. Rows that say the same are one usulan, and stand as they are.
 *
 * <p>Remembers 44 to 88 bytes a row. For the rows of one file, in their order; not for several threads.
 */
public final class RowTwins {

    private static final int SMALLEST = 1 << 10;
    private static final int HEX = 16;
    private static final int DIGITS = 16;
    private static final int PRIME = 31;

    private final Connector connector;
    private final List<String> columns = new ArrayList<>();
    private long[] keys = new long[SMALLEST];
    private long[] contents = new long[SMALLEST];
    private int[] rows = new int[SMALLEST];
    private short[] starts = new short[SMALLEST];
    private int size;

    public RowTwins(Connector connector) {
        this.connector = connector;
    }

    /** A row, and by what it is known. */
    public record Keyed(RowPayload row, String sourceKey) {}

    /** The next row; one that is the twin of an earlier one says so from now on. */
    public Keyed next(RowPayload row) {
        String sourceKey = connector.sourceKey(row);
        long key = digits(sourceKey);
        long content = digits(Sha256.hex(connector.values(row).toString().getBytes(StandardCharsets.UTF_8)));
        int slot = slot(key);
        if (rows[slot] == 0) {
            remember(slot, row.place(), new long[] {key, content});
            return new Keyed(row, sourceKey);
        }
        String first = columns.get(starts[slot]) + rows[slot];
        return new Keyed(contents[slot] == content ? row : row.twinOf(first), sourceKey);
    }

    /** Of the first and the last digits, of which a connector's own keys may leave some the same. */
    private static long digits(String hex) {
        return Long.parseUnsignedLong(hex.substring(0, DIGITS), HEX) * PRIME
                + Long.parseUnsignedLong(hex.substring(hex.length() - DIGITS), HEX);
    }

    private int slot(long key) {
        int slot = (int) key & (keys.length - 1);
        while (rows[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & (keys.length - 1);
        }
        return slot;
    }

    private void remember(int slot, String place, long[] keyAndContent) {
        int digits = place.length();
        while (digits > 0 && Character.isDigit(place.charAt(digits - 1))) {
            digits--;
        }
        keys[slot] = keyAndContent[0];
        contents[slot] = keyAndContent[1];
        rows[slot] = Integer.parseInt(place.substring(digits));
        starts[slot] = column(place.substring(0, digits));
        if (++size > keys.length / 2) {
            grow();
        }
    }

    /** Sheet and first column; a file has few of them. */
    private short column(String start) {
        int last = columns.size() - 1;
        if (last >= 0 && columns.get(last).equals(start)) {
            return (short) last;
        }
        int known = columns.indexOf(start);
        if (known >= 0) {
            return (short) known;
        }
        columns.add(start);
        return (short) (last + 1);
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldContents = contents;
        int[] oldRows = rows;
        short[] oldStarts = starts;
        keys = new long[oldKeys.length * 2];
        contents = new long[keys.length];
        rows = new int[keys.length];
        starts = new short[keys.length];
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldRows[at] != 0) {
                int slot = slot(oldKeys[at]);
                keys[slot] = oldKeys[at];
                contents[slot] = oldContents[at];
                rows[slot] = oldRows[at];
                starts[slot] = oldStarts[at];
            }
        }
    }
}
