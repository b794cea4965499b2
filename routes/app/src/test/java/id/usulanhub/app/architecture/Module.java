package id.usulanhub.app.architecture;

import java.util.List;
import java.util.stream.Stream;

/** What each module may know beside the language, the domain and itself: the allowlists of the second wall. */
enum Module {
    CODEC("tools.jackson..", "com.fasterxml.jackson.annotation..", "org.erdtman.."),
    CONNECTORKIT(
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.apache.commons.csv..",
            "com.fasterxml.aalto..",
            "org.jsoup..",
            "com.networknt.schema..",
            "org.apache.poi..",
            "org.openxmlformats.schemas..",
            "javax.crypto..",
            "javax.xml.parsers..",
            "javax.xml.stream..",
            "org.w3c.dom..",
            "org.xml.sax.."),
    VIEW("org.sqlite..", "org.slf4j.."),
    SIPD("tools.jackson..", "com.fasterxml.jackson.annotation..", "org.slf4j..", "javax.net.ssl.."),
    DOCUMENTS("tools.jackson..", "com.fasterxml.jackson.annotation..", "com.nimbusds..", "org.erdtman.."),
    PIPELINE(
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.apache.camel..",
            "org.apache.kafka..",
            "jakarta.mail..",
            "org.eclipse.angus.mail..",
            "javax.crypto..",
            "javax.net.ssl..",
            "org.slf4j..");

    private final List<String> libraries;

    Module(String... libraries) {
        this.libraries = List.of(libraries);
    }

    String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Every package that the module may depend on, when the hub stands below the given root. */
    String[] mayKnow(String root) {
        Stream<String> own = Stream.of("domain", "codec", folder()).map(module -> root + "." + module + "..");
        Stream<String> inner = this == PIPELINE
                ? Stream.of("connectorkit", "documents", "view", "sipd").map(module -> root + "." + module + "..")
                : Stream.empty();
        return Stream.of(own, inner, Stream.of("java.."), libraries.stream())
                .flatMap(packages -> packages)
                .toArray(String[]::new);
    }
}
