package id.usulanhub.app.architecture.bad.codec;

import org.apache.camel.CamelContext;

/** Breaks the allowlist of its module: knows Camel. */
final class BadCodec {
    String name(CamelContext context) {
        return context.getName();
    }
}
