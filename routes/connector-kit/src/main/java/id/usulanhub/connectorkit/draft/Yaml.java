package id.usulanhub.connectorkit.draft;

import java.util.regex.Pattern;

/** Words as YAML writes them in one line. */
final class Yaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
    private static final Pattern PLAIN_POINTER = Pattern.compile("/[A-Za-z0-9_~/.-]+");

    private Yaml() {}

    static String selector(String pointer) {
        return PLAIN_POINTER.matcher(pointer).matches() ? pointer : quoted(pointer);
    }

    static String text(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }
}
