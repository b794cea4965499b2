package id.usulanhub.connectorkit.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The one way in which XML from outside is read: no DOCTYPE, no entity of its own, nothing fetched; and XML is written. */
public final class HardenedXml {

    private static final XMLInputFactory FACTORY = hardened(XMLInputFactory.newDefaultFactory());

    /** Twice as fast and without the other's limits on texts; for the large parts of workbooks. */
    private static final XMLInputFactory LARGE = hardened(new InputFactoryImpl());

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private HardenedXml() {}

    /** A reader at the document's start; a DOCTYPE shows as an event that callers refuse. */
    public static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** The same for a document that is never held whole. */
    public static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
        return LARGE.createXMLStreamReader(xml);
    }

    /** Writes a document in UTF-8; what is written is escaped. */
    public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    private static XMLInputFactory hardened(XMLInputFactory factory) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, kind, information, location) -> {}); // its own says them on the console
        return factory;
    }
}
