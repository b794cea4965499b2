package id.usulanhub.console.openrosa;

import id.usulanhub.connectorkit.xml.HardenedXml;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;

/** Writes the small documents of the OpenRosa protocol. */
final class OpenRosaXml {

    /** Clients look for these very words. */
    static final MediaType TEXT_XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** Begins a document whose elements are of a namespace. */
    OpenRosaXml(String root, String namespace) {
        try {
            xml = HardenedXml.writer(bytes);
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    OpenRosaXml attribute(String name, String value) {
        return with(() -> xml.writeAttribute(name, value));
    }

    OpenRosaXml start(String element) {
        return with(() -> xml.writeStartElement(element));
    }

    OpenRosaXml end() {
        return with(xml::writeEndElement);
    }

    OpenRosaXml element(String name, String text) {
        return start(name).text(text).end();
    }

    OpenRosaXml text(String text) {
        return with(() -> xml.writeCharacters(text));
    }

    /** An element, and those within it, of another namespace. */
    OpenRosaXml startOf(String namespace, String element) {
        return with(() -> {
            xml.writeStartElement(element);
            xml.writeDefaultNamespace(namespace);
        });
    }

    byte[] bytes() {
        with(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    /** Writes something. */
    @FunctionalInterface
    private interface Writing {
        void write() throws XMLStreamException;
    }

    private OpenRosaXml with(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing in memory can fail so", e);
        }
    }
}
