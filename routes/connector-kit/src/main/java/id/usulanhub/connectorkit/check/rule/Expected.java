package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.check.Tried;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What came of a case, as its {@code expected.json} has it. */
public final class Expected {

    private Expected() {}

    public static byte[] bytes(Tried tried) {
        return bytes(tried.actual());
    }

    /** Indented, in UTF-8, with a line end. */
    public static byte[] bytes(JsonNode results) {
        return (Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(results) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
