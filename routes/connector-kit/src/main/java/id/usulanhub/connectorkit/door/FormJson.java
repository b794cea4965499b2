package id.usulanhub.connectorkit.door;

import id.usulanhub.codec.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A form as the one JSON object that mappings read: each field under its name, a list where it came more than once, and
 * the manifest's {@code json-field} as what it holds.
 */
public final class FormJson {

    /** Media type of a URL-encoded form that has become JSON. */
    public static final String FORM = "application/vnd.usulan-hub.form+json";

    /** Media type of a form with files that has become JSON. */
    public static final String MULTIPART = "application/vnd.usulan-hub.multipart+json";

    private final ObjectNode fields = Json.mapper().createObjectNode();
    private final String jsonField;

    /** @param jsonField the field that holds JSON; empty for none */
    public FormJson(String jsonField) {
        this.jsonField = jsonField;
    }

    /**
     * A field's value.
     *
     * @throws JacksonException when it is the field that holds JSON, and does not
     * @throws IllegalArgumentException when it is that field, and empty
     */
    public void add(String name, String text) {
        boolean json = !jsonField.isEmpty() && jsonField.equals(name);
        put(name, json ? read(text) : StringNode.valueOf(text));
    }

    private static JsonNode read(String text) {
        JsonNode tree = Json.mapper().readTree(text);
        if (tree.isMissingNode()) {
            throw new IllegalArgumentException("a field that holds JSON is empty");
        }
        return tree;
    }

    /** A file that is kept elsewhere. */
    public void addFile(String name, FileReference file) {
        put(name, Json.mapper().valueToTree(file));
    }

    /**
     * What stands where a file was.
     *
     * @param file its name, as its sender called it
     * @param sha256 under which it is kept, hexadecimal
     * @param size in bytes
     * @param mediaType by its first bytes
     */
    public record FileReference(String file, String sha256, long size, String mediaType) {}

    /** The object, in UTF-8; the same fields in the same order give the same bytes. */
    public byte[] bytes() {
        return Json.mapper().writeValueAsBytes(fields);
    }

    private void put(String name, JsonNode value) {
        JsonNode before = fields.get(name);
        if (before == null) {
            fields.set(name, value);
        } else if (before instanceof ArrayNode list && !name.equals(jsonField)) {
            list.add(value);
        } else {
            fields.set(name, Json.mapper().createArrayNode().add(before).add(value));
        }
    }
}
