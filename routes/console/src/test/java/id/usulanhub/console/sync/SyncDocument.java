package id.usulanhub.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the API as its users read it, to hold real answers against. */
final class SyncDocument {

    private static final JsonNode ALL = read();

    private SyncDocument() {}

    private static JsonNode read() {
        try (InputStream yaml = SyncDocument.class.getResourceAsStream("/openapi/sync-v1.yaml")) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each as {@code GET /path/{variable}}. */
    static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        ALL.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(method -> !method.equals("parameters"))
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Fails unless an answer is one that is described: its status, its media type, its body with each member of it. */
    static void assertDescribes(String operation, MvcTestResult answer) throws UnsupportedEncodingException {
        String[] words = operation.split(" ");
        int status = answer.getResponse().getStatus();
        JsonNode described = resolved(ALL.path("paths")
                .path(words[1])
                .path(words[0].toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status)));
        assertThat(described.isObject()).as(operation + " " + status).isTrue();
        String body = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        if (body.isEmpty()) {
            return;
        }
        String type = answer.getResponse().getContentType().replaceFirst(";.*", "");
        JsonNode schema = described.path("content").path(type).path("schema");
        assertThat(schema.isObject()).as(operation + " " + status + " " + type).isTrue();
        ObjectNode root = (ObjectNode) closed(ALL.deepCopy());
        root.set("$ref", schema.path("$ref"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(root)
                        .validate(JsonMapper.shared().readTree(body)))
                .as(body)
                .isEmpty();
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : ALL.at(reference.substring(1));
    }

    /** The same, and no object may have members that are not named. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asString("").equals("object")
                && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(SyncDocument::closed);
        return node;
    }
}
