package id.usulanhub.connectorkit.offline;

import id.usulanhub.codec.Json;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.normalise.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list as it was given out at some time. Its version comes of what it holds alone: the same for the same entries in
 * whatever order they stand in a file, after a restart and on another node.
 */
public final class OfflineEdition {

    private static final int DIGITS_OF_A_VERSION = 32;
    private static final String KODE = "kode";

    private final ObjectNode head;
    private final SortedMap<String, JsonNode> entries;
    private final String version;

    private OfflineEdition(ObjectNode head, Collection<JsonNode> entries) {
        this.head = head;
        this.entries = new TreeMap<>();
        entries.forEach(entry -> this.entries.put(entry.path(KODE).stringValue(), entry));
        this.version =
                Sha256.hex(Json.write(List.of(head, this.entries.values()))).substring(0, DIGITS_OF_A_VERSION);
    }

    static OfflineEdition of(OfflineList list, Reference reference, Collection<?> entries) {
        ObjectNode head = Json.mapper().createObjectNode();
        head.put("list", list.shown());
        head.put("kabupaten", reference.kabupaten().value());
        head.put("tahun", reference.tahun());
        // As it reads what it wrote: a figure must not differ from itself.
        return new OfflineEdition(
                head, Json.mapper().readTree(Json.write(entries)).valueStream().toList());
    }

    /**
     * What {@link #whole} has written.
     *
     * @throws JacksonException when the bytes are no JSON
     */
    public static OfflineEdition read(byte[] whole) {
        ObjectNode document = (ObjectNode) Json.mapper().readTree(whole);
        return new OfflineEdition(
                document.deepCopy().retain("list", "kabupaten", "tahun"),
                document.path("entries").valueStream().toList());
    }

    /** By which clients name what they have: letters and digits that mean nothing else. */
    public String version() {
        return version;
    }

    /** All entries, as JSON of the schema {@code reference} v1; the same bytes for the same version. */
    public byte[] whole() {
        ObjectNode document = document(true);
        document.putArray("entries").addAll(entries.values());
        return Json.write(document);
    }

    /** What makes this edition of an older one, as JSON of the same schema. */
    public byte[] since(OfflineEdition older) {
        List<JsonNode> added = new ArrayList<>();
        List<JsonNode> changed = new ArrayList<>();
        entries.forEach((kode, entry) -> {
            JsonNode before = older.entries.get(kode);
            if (before == null) {
                added.add(entry);
            } else if (!before.equals(entry)) {
                changed.add(entry);
            }
        });
        ObjectNode document = document(false);
        document.put("since", older.version);
        document.putArray("added").addAll(added);
        document.putArray("changed").addAll(changed);
        older.entries.keySet().stream()
                .filter(kode -> !entries.containsKey(kode))
                .forEach(document.putArray("removed")::add);
        return Json.write(document);
    }

    private ObjectNode document(boolean complete) {
        return head.deepCopy().put("version", version).put("complete", complete);
    }
}
