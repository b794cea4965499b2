package id.usulanhub.connectorkit.mapping;

import id.usulanhub.codec.Change;
import id.usulanhub.codec.Instance;
import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.openrosa.InstanceXml;
import id.usulanhub.connectorkit.xml.XmlTree;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What its sender revises as a tree: an instance of a form, or an usulan after a change; and beside it under
 * {@code @instance} what the hub knows of it. No element has such a name, and of an object such a member is not read.
 */
final class InstanceTree {

    /** Where the first of the instance's edits is named: what all of them are known by. */
    static final String ROOT = "/@instance/root";

    /** What the hub put there. */
    static final String ADDED = "/@instance";

    private static final String INSTANCE = "@instance";
    private static final String FILES = "files";
    private static final String AWAITED = "awaited";

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

    /** The usulan after a change; without members while its base has not come. */
    static JsonNode ofChange(byte[] json) {
        return tree(Change.read(json));
    }

    /** An usulan alone, none of whose files has come: without a name of its own it is its own name. */
    static JsonNode ofObject(JsonNode usulan, byte[] json) {
        String name = Sha256.hex(json);
        return tree(new Change(name, name, "", usulan, null, null, List.of(), usulan, List.of()));
    }

    private static JsonNode tree(Change change) {
        ObjectNode tree = change.data() instanceof ObjectNode known ? known : JsonNodeFactory.instance.objectNode();
        Document document = new Document(change.id(), change.sha256(), change.replaces());
        ObjectNode added = tree.putObject(INSTANCE).put("root", change.root());
        add(document, change.files(), added);
        if (change.isHeld()) {
            added.put(AWAITED, change.base());
        }
        return tree;
    }

    /** INSTANCE_UNKNOWN of a change whose base has not come; empty of all else. */
    static Optional<Problem> awaiting(JsonNode root) {
        JsonNode base = root.path(INSTANCE).path(AWAITED);
        return base.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Problem(ProblemCode.INSTANCE_UNKNOWN, "", Place.wholeRecord(), base.asString(), ""));
    }

    private static JsonNode tree(Instance instance) throws XMLStreamException {
        ObjectNode tree = XmlTree.read(instance.xml().getBytes(StandardCharsets.UTF_8));
        ObjectNode added = tree.putObject(INSTANCE).put("root", instance.root());
        add(new Document(instance.id(), instance.sha256(), instance.replaces()), instance.files(), added);
        return tree;
    }

    private static void add(Document document, List<Instance.File> come, ObjectNode added) {
        added.put("id", document.id());
        added.put("sha256", document.sha256());
        document.replaces().forEach(added.putArray("replaces")::add);
        ObjectNode files = added.putObject(FILES);
        come.forEach(file -> files.withArrayProperty(file.file())
                .addObject()
                .put("file", file.file())
                .put("sha256", file.sha256())
                .put("size", file.size())
                .put("mediaType", file.mediaType()));
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
