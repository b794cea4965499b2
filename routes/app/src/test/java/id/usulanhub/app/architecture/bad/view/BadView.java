package id.usulanhub.app.architecture.bad.view;

import org.apache.camel.CamelContext;

/** Breaks the allowlist of its module: knows Camel. */
final class BadView {
    String name(CamelContext context) {
        return context.getName();
    }
}
