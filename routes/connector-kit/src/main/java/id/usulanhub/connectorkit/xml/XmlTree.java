package id.usulanhub.connectorkit.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An XML document as a tree of names: an element is a member of its parent, one that stands more than once a list.
 * Attributes stand as {@code @name}, the text of an element that has more than text as {@code #text}. Namespaces are
 * left out.
 */
public final class XmlTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TEXT = "#text";

    /** Deeper nesting than any form needs; what is deeper is an attack. */
    private static final int DEEPEST = 64;

    /** An element that is open. */
    private record Open(String name, ObjectNode node, StringBuilder text) {}

    private final Deque<Open> open = new ArrayDeque<>();

    private XmlTree() {
        open.push(new Open("", NODES.objectNode(), new StringBuilder()));
    }

    /** @throws XMLStreamException when the bytes are no XML document that the hub reads; its location tells where */
    public static ObjectNode read(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = HardenedXml.reader(xml);
        try {
            XmlTree tree = new XmlTree();
            while (reader.hasNext()) {
                tree.take(reader.next(), reader);
            }
            return tree.open.peek().node;
        } finally {
            reader.close();
        }
    }

    private void take(int event, XMLStreamReader reader) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                open.peek().text.append(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("a document type is not read", reader.getLocation());
            default -> {}
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        if (open.size() > DEEPEST) {
            throw new XMLStreamException("deeper than " + DEEPEST, reader.getLocation());
        }
        ObjectNode node = NODES.objectNode();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            node.put("@" + reader.getAttributeLocalName(at), reader.getAttributeValue(at));
        }
        open.push(new Open(reader.getLocalName(), node, new StringBuilder()));
    }

    private void end() {
        Open closed = open.pop();
        String text = closed.text.toString();
        if (closed.node.isEmpty()) {
            add(closed.name, NODES.stringNode(text));
        } else {
            add(closed.name, text.isBlank() ? closed.node : closed.node.put(TEXT, text));
        }
    }

    private void add(String name, JsonNode value) {
        ObjectNode parent = open.peek().node;
        JsonNode before = parent.get(name);
        switch (before) {
            case null -> parent.set(name, value);
            case ArrayNode list -> list.add(value);
            default -> parent.set(name, NODES.arrayNode().add(before).add(value));
        }
    }
}
