package id.usulanhub.connectorkit.openrosa;

import id.usulanhub.codec.Instance;
import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.xml.XmlTree;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the XML of an instance says of itself: the OpenRosa metadata, in whatever namespace its form has put them.
 *
 * @param instance without files; its root is its own id until somebody knows what it is an edit of
 * @param texts all that stands in its elements, by their paths from the root
 */
public record InstanceXml(Instance instance, Map<String, Set<String>> texts) {

    private static final String UUID = "uuid:";
    private static final String OWN_TEXT = "/#text";

    /** What may stand in a key; other ids stand there as a hash, since nobody knows what is in them. */
    private static final Pattern HARMLESS = Pattern.compile("[0-9A-Za-z._:-]{1,100}");

    /** Whether a file belongs to it: only when its name stands somewhere in it. */
    public boolean names(String file) {
        return texts.values().stream().anyMatch(each -> each.contains(file));
    }

    /** Whether a file is the record of how the form was filled in, by whom and where, which some forms have kept. */
    public boolean isAudit(String file) {
        return texts.entrySet().stream()
                .anyMatch(element -> element.getKey().endsWith("/meta/audit")
                        && element.getValue().contains(file));
    }

    /** What was answered to some questions. */
    public Set<String> answers(Collection<String> paths) {
        Set<String> answers = new HashSet<>();
        paths.forEach(path -> answers.addAll(texts.getOrDefault(path, Set.of())));
        answers.remove("");
        return answers;
    }

    /**
     * Reads a document.
     *
     * @return PAYLOAD_MALFORMED with line and column; INSTANCE_ENCRYPTED when the hub has no key to what it says
     */
    public static Outcome<InstanceXml> read(byte[] xml) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
            ObjectNode tree = XmlTree.read(xml);
            Map.Entry<String, JsonNode> document =
                    tree.propertyStream().findFirst().orElseThrow();
            JsonNode root = document.getValue();
            return root.has("base64EncryptedKey")
                    ? refused(ProblemCode.INSTANCE_ENCRYPTED, "")
                    : Outcome.accepted(new InstanceXml(instance(root, text), texts(document)));
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            return refused(
                    ProblemCode.PAYLOAD_MALFORMED,
                    at == null ? "" : "line " + at.getLineNumber() + " column " + at.getColumnNumber());
        } catch (CharacterCodingException e) {
            return refused(ProblemCode.PAYLOAD_MALFORMED, "UTF-8");
        }
    }

    /** Without an id of its own the document is its own name: the same words again are the same instance. */
    private static Instance instance(JsonNode root, String xml) {
        String given = metadata(root, "instanceID");
        String own = given.isEmpty() ? text(root.path("@instanceID")) : given;
        String id = own.isEmpty() ? Sha256.hex(xml.getBytes(StandardCharsets.UTF_8)) : normal(own);
        String replaces = metadata(root, "deprecatedID");
        return new Instance(
                id,
                id,
                replaces.isEmpty() ? List.of() : List.of(normal(replaces)),
                text(root.path("@id")),
                text(root.path("@version")),
                xml,
                List.of());
    }

    /** A form may have one block of metadata in the namespace of OpenRosa, and one in its own. */
    private static String metadata(JsonNode root, String name) {
        JsonNode meta = root.path("meta");
        return (meta.isArray() ? meta.valueStream() : Stream.of(meta))
                .map(block -> text(block.path(name)))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String normal(String id) {
        String bare = id.regionMatches(true, 0, UUID, 0, UUID.length()) ? id.substring(UUID.length()) : id;
        return HARMLESS.matcher(bare).matches() ? bare : Sha256.hex(bare.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Set<String>> texts(Map.Entry<String, JsonNode> root) {
        Map<String, Set<String>> texts = new HashMap<>();
        collect("/" + root.getKey(), root.getValue(), texts);
        return texts;
    }

    /** Elements that stand more than once have one path. */
    private static void collect(String path, JsonNode node, Map<String, Set<String>> texts) {
        if (node.isString()) {
            String element = path.endsWith(OWN_TEXT) ? path.substring(0, path.length() - OWN_TEXT.length()) : path;
            texts.computeIfAbsent(element, first -> new HashSet<>())
                    .add(node.stringValue().strip());
        }
        if (node.isArray()) {
            node.forEach(each -> collect(path, each, texts));
        }
        node.propertyStream().forEach(child -> collect(path + "/" + child.getKey(), child.getValue(), texts));
    }

    /** Of an element, with or without attributes. */
    private static String text(JsonNode element) {
        JsonNode first = element.isArray() ? element.path(0) : element;
        return (first.isObject() ? first.path("#text") : first).asString("").strip();
    }

    private static Outcome<InstanceXml> refused(ProblemCode code, String detail) {
        return Outcome.rejected(new Problem(code, "", Place.wholeRecord(), "", detail));
    }
}
