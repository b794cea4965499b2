package id.usulanhub.connectorkit;

/**
 * Something in a connector's folder that is not as the language wants it.
 *
 * @param file within {@code connectors/}, for example {@code web-form/mapping.yaml}
 * @param line 1-based; 0 for the file as a whole
 * @param rule the rule's id
 * @param message what is wrong, and where in the file's structure
 * @param fix what to do about it, in one clause; empty when the message says it
 */
public record Finding(String file, int line, String rule, String message, String fix) {

    public Finding(String file, int line, String rule, String message) {
        this(file, line, rule, message, "");
    }

    /** As editors and terminals make a link of it: {@code file:line rule message (fix: ...)}. */
    @Override
    public String toString() {
        return file + ":" + line + " " + rule + " " + message + (fix.isEmpty() ? "" : " (fix: " + fix + ")");
    }
}
