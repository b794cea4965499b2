package id.usulanhub.app.architecture.bad.connectorkit.helper;

import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.camel.CamelContext;

/** Breaks the rules of names, of XML, and of what the connector kit may know. */
final class SheetHelper {
    Object parser(CamelContext context) {
        return context == null ? DocumentBuilderFactory.newInstance() : context;
    }
}
