package id.usulanhub.connectorkit.mapping;

import id.usulanhub.codec.Instance;
import id.usulanhub.connectorkit.openrosa.InstanceXml;
import id.usulanhub.connectorkit.xml.XmlTree;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An instance of a form as a tree: its document, and beside it under {@code @instance} what the hub knows of it. No
 * element has such a name.
 */
final class InstanceTree {

    /** Where the first of the instance's edits is named: what all of them are known by. */
    static final String ROOT = "/@instance/root";

    /** What the hub put there. */
    static final String ADDED = "/@instance";

    private static final String INSTANCE = "@instance";
    private static final String FILES = "files";

    private InstanceTree() {}

    /** As the door has written it: the document and its files. */
    static JsonNode ofJson(byte[] json) throws XMLStreamException {
        return tree(Instance.read(json));
    }

    /** A document alone, none of whose files has come. */
    static Outcome<JsonNode> ofXml(byte[] xml) throws XMLStreamException {
        return switch (InstanceXml.read(xml)) {
            case Outcome.Accepted<InstanceXml> read ->
                Outcome.accepted(tree(read.value().instance()));
            case Outcome.Rejected<InstanceXml> refused -> Outcome.rejected(refused.problems());
        };
    }

    private static JsonNode tree(Instance instance) throws XMLStreamException {
        ObjectNode tree = XmlTree.read(instance.xml().getBytes(StandardCharsets.UTF_8));
        ObjectNode added = tree.putObject(INSTANCE);
        added.put("id", instance.id());
        added.put("root", instance.root());
        instance.replaces().forEach(added.putArray("replaces")::add);
        added.put("sha256", instance.sha256());
        ObjectNode files = added.putObject(FILES);
        instance.files()
                .forEach(file -> files.withArrayProperty(file.file())
                        .addObject()
                        .put("file", file.file())
                        .put("sha256", file.sha256())
                        .put("size", file.size())
                        .put("mediaType", file.mediaType()));
        return tree;
    }

    /** The files of that name that have come; null when the tree is none of an instance. */
    static List<JsonNode> files(JsonNode root, String name) {
        JsonNode files = root.path(INSTANCE).path(FILES);
        return files.isMissingNode() ? null : files.path(name).valueStream().toList();
    }

    /** Empty when the tree is none of an instance. */
    static Optional<Document> document(JsonNode root) {
        JsonNode added = root.path(INSTANCE);
        return added.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Document(
                        added.path("id").asString(),
                        added.path("sha256").asString(),
                        added.path("replaces")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()));
    }
}
