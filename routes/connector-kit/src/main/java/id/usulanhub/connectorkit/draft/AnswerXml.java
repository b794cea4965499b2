package id.usulanhub.connectorkit.draft;

import id.usulanhub.connectorkit.xform.XForm;
import id.usulanhub.connectorkit.xml.Element;
import id.usulanhub.connectorkit.xml.XmlTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import tools.jackson.databind.JsonNode;

/** The answer that a form fills in: its elements, each with what is asked there. */
final class AnswerXml {

    private static final String META = "meta";
    private static final String ID = "uuid:00000000-0000-4000-8000-000000000001";

    /** What a phone would put there, by how a form asks it to. */
    private static final Map<String, String> PRELOADED =
            Map.of("timestamp", "2027-01-12T08:05:27.635+07:00", "date", "2027-01-12", "property", "contoh");

    private final XForm form;
    private final String root;
    private final JsonNode answer;
    private final Map<String, Question> asked = new LinkedHashMap<>();
    private final Map<String, String> preloaded = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    private AnswerXml(XForm form, JsonNode document) throws IOException {
        this.form = form;
        JsonNode instance =
                elements(document.at("/html/head/model/instance")).findFirst().orElseThrow();
        this.root = instance.propertyNames().stream()
                .filter(name -> !name.startsWith("@"))
                .findFirst()
                .orElseThrow();
        this.answer = instance.get(root);
        for (JsonNode bind : document.findValues("bind").stream()
                .flatMap(AnswerXml::elements)
                .toList()) {
            String value = PRELOADED.get(bind.path("@preload").asString(""));
            String path = bind.path("@nodeset").asString("");
            if (value != null) {
                preloaded.put(path, value);
            } else if (bind.path("@readonly").asString("").equals("true()") && !bind.has("@calculate")) {
                shown.add(path);
            }
        }
        Map<String, Question> controls = new HashMap<>();
        XFormQuestions.questions(form.xml()).forEach(each -> controls.put("/" + root + "/" + each.path(), each));
        leaves("/" + root, answer).forEach(path -> ask(path, controls.get(path)));
    }

    /** @param form one that was read already */
    static AnswerXml of(XForm form) {
        try {
            return new AnswerXml(form, XmlTree.read(form.xml()));
        } catch (XMLStreamException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What is asked or worked out, by its path from the root; what the phone says of itself and notes are left out. */
    List<Question> questions() {
        return List.copyOf(asked.values());
    }

    /** The answer with values, by their paths. */
    String filled(Map<String, String> values) {
        Element element = new Element(root).with("id", form.formId());
        if (!form.version().isEmpty()) {
            element.with("version", form.version());
        }
        fill("/" + root, answer, element, values);
        return element.add(new Element(META).add(new Element("instanceID").text(ID)))
                .document();
    }

    private void ask(String path, Question control) {
        if (!preloaded.containsKey(path) && !shown.contains(path)) {
            asked.put(
                    path,
                    control == null
                            ? new Question(path, "calculate", "", "")
                            : new Question(path, control.type(), control.label(), control.choice()));
        }
    }

    private void fill(String path, JsonNode node, Element element, Map<String, String> values) {
        for (Map.Entry<String, JsonNode> member : members(node)) {
            String below = path + "/" + member.getKey();
            Element child = new Element(member.getKey());
            String value = values.getOrDefault(below, preloaded.getOrDefault(below, ""));
            if (members(member.getValue()).isEmpty() && !value.isEmpty()) {
                child.text(value);
            }
            fill(below, member.getValue(), child, values);
            element.add(child);
        }
    }

    private static List<String> leaves(String path, JsonNode node) {
        List<String> leaves = new ArrayList<>();
        members(node).forEach(member -> {
            String below = path + "/" + member.getKey();
            leaves.addAll(members(member.getValue()).isEmpty() ? List.of(below) : leaves(below, member.getValue()));
        });
        return leaves;
    }

    /** Its elements but the metadata, of a repeat one turn. */
    private static List<Map.Entry<String, JsonNode>> members(JsonNode node) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
        node.properties().forEach(member -> {
            if (!member.getKey().startsWith("@")
                    && !member.getKey().startsWith("#")
                    && !member.getKey().equals(META)) {
                elements(member.getValue())
                        .reduce((first, last) -> last)
                        .ifPresent(last -> members.add(Map.entry(member.getKey(), last)));
            }
        });
        return members;
    }

    private static Stream<JsonNode> elements(JsonNode found) {
        return found.isArray() ? found.valueStream() : Stream.of(found).filter(each -> !each.isMissingNode());
    }
}
