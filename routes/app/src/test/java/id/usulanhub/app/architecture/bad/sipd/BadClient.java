package id.usulanhub.app.architecture.bad.sipd;

import org.apache.camel.CamelContext;

/** Breaks the allowlist of its module: knows Camel. */
final class BadClient {
    String name(CamelContext context) {
        return context.getName();
    }
}
