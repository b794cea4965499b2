package id.usulanhub.connectorkit.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The questions of an XForm, read by a parser that knows no DOCTYPE and no external entity. */
final class XForm {

    private static final List<String> CONTROLS = List.of("input", "select1", "select", "upload", "range");

    private final Document document;
    private final Map<String, String> types = new HashMap<>();

    private XForm(Document document) {
        this.document = document;
        all("bind").forEach(bind -> types.put(bind.getAttribute("nodeset"), bind.getAttribute("type")));
    }

    /** @throws IOException when it is no XML */
    static List<Question> questions(byte[] xml) throws IOException {
        try {
            DocumentBuilder builder = XMLHelper.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new XForm(builder.parse(new ByteArrayInputStream(xml))).questions();
        } catch (SAXException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (String control : CONTROLS) {
            for (Element element : all(control)) {
                String path = element.getAttribute("ref");
                questions.add(new Question(withoutRoot(path), type(path), label(element), choice(element)));
            }
        }
        return questions;
    }

    private String type(String path) {
        return types.getOrDefault(path, "string").replaceFirst("^.*:", "");
    }

    private String label(Element control) {
        Element label = child(control, "label");
        if (label == null) {
            return "";
        }
        String id = label.getAttribute("ref").replaceAll("^jr:itext\\('(.*)'\\)$", "$1");
        return id.isEmpty() ? label.getTextContent().strip() : translated(id);
    }

    private String translated(String id) {
        return all("text").stream()
                .filter(text -> text.getAttribute("id").equals(id))
                .findFirst()
                .map(text -> text.getTextContent().strip())
                .orElse("");
    }

    private static String choice(Element control) {
        Element item = child(control, "item");
        Element value = item == null ? null : child(item, "value");
        return value == null ? "" : value.getTextContent().strip();
    }

    private static String withoutRoot(String path) {
        return path.replaceFirst("^/[^/]+/", "");
    }

    private static Element child(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? null : (Element) found.item(0);
    }

    private List<Element> all(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }
}
