package id.usulanhub.app.architecture.bad.documents;

import org.apache.camel.CamelContext;

/** Breaks the allowlist of its module: knows Camel. */
final class BadDocument {
    String name(CamelContext context) {
        return context.getName();
    }
}
