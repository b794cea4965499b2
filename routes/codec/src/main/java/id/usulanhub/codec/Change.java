package id.usulanhub.codec;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A change of an usulan as an application of one's own sends it, and what the hub made of it. The first change of an
 * usulan holds all of it, each later one what is different (RFC 7396).
 *
 * @param id what the client calls this change
 * @param root what the client calls the usulan
 * @param base the id of the change that it was made on; empty for the first
 * @param patch what the client sent
 * @param capturedAt when it was made, by the client's clock, which nobody trusts; null when it did not say
 * @param skewSeconds how far that clock was ahead of the hub's when it was sent; null when it did not say
 * @param replaces the ids of the changes that it takes the place of, the nearest first; empty for the first
 * @param data the usulan after this change; null while its base has not come
 * @param files those that are kept, by their names
 */
public record Change(
        String id,
        String root,
        String base,
        JsonNode patch,
        Instant capturedAt,
        Long skewSeconds,
        List<String> replaces,
        JsonNode data,
        List<Instance.File> files) {

    /** Of a change as JSON. */
    public static final String MEDIA_TYPE = "application/vnd.usulan-hub.sync+json";

    public Change {
        Objects.requireNonNull(id);
        Objects.requireNonNull(root);
        Objects.requireNonNull(base);
        Objects.requireNonNull(patch);
        replaces = List.copyOf(replaces);
        data = data == null || data.isNull() ? null : data;
        files = files.stream().distinct().sorted(Instance.File.ORDER).toList();
    }

    /** Whether its base has not come, so that nobody knows what the usulan is after it. */
    public boolean isHeld() {
        return data == null;
    }

    /** The same change with other files. */
    public Change with(List<Instance.File> others) {
        return new Change(id, root, base, patch, capturedAt, skewSeconds, replaces, data, others);
    }

    /**
     * The same change in its place.
     *
     * @param line what it takes the place of, the nearest first
     * @param after the usulan after it
     */
    public Change placed(List<String> line, JsonNode after) {
        return new Change(id, root, base, patch, capturedAt, skewSeconds, line, after, files);
    }

    /** SHA-256 of what the client said, hexadecimal: the same however it is written, without files and times. */
    public String sha256() {
        return Sha256.hex(CanonicalJson.bytes(Map.of("root", root, "base", base, "patch", patch)));
    }

    /** As JSON in UTF-8. */
    public byte[] write() {
        return Json.write(this);
    }

    /** @throws JacksonException when the bytes are no change */
    public static Change read(byte[] json) {
        return Json.read(json, Change.class);
    }
}
