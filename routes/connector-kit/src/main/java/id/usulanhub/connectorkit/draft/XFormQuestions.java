package id.usulanhub.connectorkit.draft;

import id.usulanhub.connectorkit.xml.XmlTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The questions of an XForm; what is only shown is none. */
final class XFormQuestions {

    private static final List<String> CONTROLS = List.of("input", "select1", "select", "upload", "range");
    private static final String ATTRIBUTE = "@";

    private final JsonNode document;
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    private XFormQuestions(JsonNode document) {
        this.document = document;
        for (JsonNode bind : all("bind")) {
            types.put(attribute(bind, "nodeset"), attribute(bind, "type"));
            if (attribute(bind, "readonly").equals("true()")) {
                shown.add(attribute(bind, "nodeset"));
            }
        }
    }

    /** @throws IOException when it is no XML */
    static List<Question> questions(byte[] xml) throws IOException {
        try {
            return new XFormQuestions(XmlTree.read(xml)).questions();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (String control : CONTROLS) {
            for (JsonNode element : all(control)) {
                String path = attribute(element, "ref");
                if (!shown.contains(path)) {
                    questions.add(new Question(withoutRoot(path), type(path), label(element), choice(element)));
                }
            }
        }
        return questions;
    }

    private String type(String path) {
        String type = types.getOrDefault(path, "");
        return type.isEmpty() ? "string" : type.replaceFirst("^.*:", "");
    }

    private String label(JsonNode control) {
        JsonNode label = first(control.path("label"));
        String id = attribute(label, "ref").replaceAll("^jr:itext\\('(.*)'\\)$", "$1");
        return id.isEmpty() ? text(label) : translated(id);
    }

    private String translated(String id) {
        return all("text").stream()
                .filter(text -> attribute(text, "id").equals(id))
                .findFirst()
                .map(XFormQuestions::text)
                .orElse("");
    }

    private static String choice(JsonNode control) {
        return text(first(first(control.path("item")).path("value")));
    }

    private static String withoutRoot(String path) {
        return path.replaceFirst("^/[^/]+/", "");
    }

    private static String attribute(JsonNode element, String name) {
        return element.path(ATTRIBUTE + name).asString("");
    }

    /** Of an element and of all within it. */
    private static String text(JsonNode element) {
        return switch (element.getNodeType()) {
            case STRING -> element.stringValue().strip();
            case ARRAY -> text(first(element));
            case OBJECT ->
                element.propertyStream()
                        .filter(member -> !member.getKey().startsWith(ATTRIBUTE))
                        .map(member -> text(member.getValue()))
                        .collect(Collectors.joining(" "))
                        .strip();
            default -> "";
        };
    }

    private static JsonNode first(JsonNode found) {
        return found.isArray() ? (found.isEmpty() ? MissingNode.getInstance() : found.get(0)) : found;
    }

    /** Each element of that name, wherever it stands. */
    private List<JsonNode> all(String name) {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode found : document.findValues(name)) {
            if (found.isArray()) {
                found.forEach(elements::add);
            } else {
                elements.add(found);
            }
        }
        return elements;
    }
}
