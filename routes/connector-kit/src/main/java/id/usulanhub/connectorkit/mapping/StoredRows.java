package id.usulanhub.connectorkit.mapping;

import id.usulanhub.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads rows of sheets as they were stored. The rows of a table begin with the same headings, byte for byte, which are
 * read once. Safe for many threads; nobody may change what it gives.
 */
final class StoredRows {

    private static final String HEAD = "head";
    private static final byte[] BEGINNING = ("{\"" + HEAD + "\":").getBytes(StandardCharsets.UTF_8);

    private volatile Known last = new Known(new byte[0], null);

    /**
     * The headings that were read last.
     *
     * @param start what a row begins with that has them, the comma after them included
     */
    private record Known(byte[] start, JsonNode head) {

        boolean begins(byte[] row) {
            return start.length > 0
                    && row.length > start.length
                    && Arrays.equals(row, 0, start.length, start, 0, start.length);
        }
    }

    /** @throws tools.jackson.core.JacksonException when a row is not JSON */
    JsonNode read(byte[] row) {
        Known known = last;
        if (!known.begins(row)) {
            JsonNode tree = Json.readChecked(row);
            learn(tree.path(HEAD), row);
            return tree;
        }
        byte[] rest = Arrays.copyOfRange(row, known.start.length - 1, row.length);
        rest[0] = '{';
        JsonNode tree = Json.readChecked(rest);
        if (tree instanceof ObjectNode object) {
            object.set(HEAD, known.head);
        }
        return tree;
    }

    /** Only what is written as this hub writes it, where more follows. */
    private void learn(JsonNode head, byte[] row) {
        if (head.isObject()) {
            byte[] written = Json.write(head);
            byte[] start = Arrays.copyOf(BEGINNING, BEGINNING.length + written.length + 1);
            System.arraycopy(written, 0, start, BEGINNING.length, written.length);
            start[start.length - 1] = ',';
            Known learned = new Known(start, head);
            last = learned.begins(row) ? learned : last;
        }
    }
}
