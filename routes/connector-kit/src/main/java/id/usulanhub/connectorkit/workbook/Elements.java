package id.usulanhub.connectorkit.workbook;

import id.usulanhub.connectorkit.xml.HardenedXml;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements of one part of a workbook, in their order, by their names without namespaces. */
final class Elements implements Closeable {

    private final InputStream in;
    private final XMLStreamReader reader;
    private int event;

    Elements(InputStream in) throws IOException {
        this.in = in;
        try {
            reader = HardenedXml.reader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw new IOException(e);
        }
    }

    /**
     * Goes on to where an element starts or ends.
     *
     * @return false at the end of the document
     */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
                refuseEntities();
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Goes on to the next element that starts. */
    boolean nextStart() throws IOException {
        while (next()) {
            if (isStart()) {
                return true;
            }
        }
        return false;
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean starts(String name) {
        return isStart() && name.equals(reader.getLocalName());
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && name.equals(reader.getLocalName());
    }

    String name() {
        return reader.getLocalName();
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int at) {
        return reader.getAttributeLocalName(at);
    }

    String attribute(int at) {
        return reader.getAttributeValue(at);
    }

    /** Whether an attribute is one that LibreOffice has added to what the format knows. */
    boolean isExtension(int at) {
        String namespace = reader.getAttributeNamespace(at);
        return namespace != null && namespace.contains(":calc:");
    }

    Optional<String> attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (name.equals(reader.getAttributeLocalName(at))) {
                return Optional.of(reader.getAttributeValue(at));
            }
        }
        return Optional.empty();
    }

    /** The attribute of a namespace; its own prefix is whatever the file chose. */
    Optional<String> relation(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String namespace = reader.getAttributeNamespace(at);
            if (name.equals(reader.getAttributeLocalName(at))
                    && namespace != null
                    && namespace.endsWith("/relationships")) {
                return Optional.of(reader.getAttributeValue(at));
            }
        }
        return Optional.empty();
    }

    boolean isTrue(String name) {
        return attribute(name)
                .filter(value -> "1".equals(value) || "true".equals(value))
                .isPresent();
    }

    /** The text of the present element, which holds nothing else; it has ended then. */
    String text() throws IOException {
        try {
            String text = reader.getElementText();
            event = XMLStreamConstants.END_ELEMENT;
            return text;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The characters up to the next start or end of an element, which is then the present one. */
    String charactersUpToNext() throws IOException {
        try {
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return text.toString();
                }
                refuseEntities();
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                }
            }
            throw new IOException("the document ends within an element");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Passes over the present element and all that is in it. */
    void skip() throws IOException {
        for (int depth = 1; depth > 0 && next(); ) {
            depth += isStart() ? 1 : -1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void refuseEntities() throws IOException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new IOException("a document type is not read");
        }
    }
}
