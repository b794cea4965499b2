package id.usulanhub.connectorkit.folder;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import id.usulanhub.connectorkit.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One YAML file of a connector, held against its schema.
 *
 * @param root missing when the file is not there or no YAML
 * @param findings empty when the file is as its schema wants it
 */
public record ConnectorFile(String path, JsonNode root, List<Finding> findings) {

    private static final NodeReader YAML = NodeReader.builder().locationAware().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** @param kind {@code manifest} or {@code mapping} */
    public static ConnectorFile read(Path folder, String kind) {
        return read(ConnectorFolder.of(folder), kind);
    }

    /**
     * Any file of a connector that has a schema.
     *
     * @param path as findings name it
     * @param kind the schema {@code connector/<kind>.schema.json}
     */
    public static ConnectorFile read(Path file, String path, String kind) {
        try {
            return parsed(path, kind, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param kind {@code manifest} or {@code mapping} */
    static ConnectorFile read(ConnectorFolder folder, String kind) {
        return read(folder, kind, kind);
    }

    /** @param schema the schema {@code connector/<schema>.schema.json} */
    static ConnectorFile read(ConnectorFolder folder, String kind, String schema) {
        String file = kind + ".yaml";
        String path = folder.name() + "/" + file;
        Optional<byte[]> bytes = folder.read(file);
        return bytes.isEmpty()
                ? broken(new Finding(path, 0, "file-missing", "a connector has a " + file))
                : parsed(path, schema, new String(bytes.get(), StandardCharsets.UTF_8));
    }

    /** A finding at the line where a node stands. */
    public Finding finding(JsonNode at, String rule, String message) {
        return new Finding(path, line(at), rule, message);
    }

    private static ConnectorFile parsed(String path, String kind, String yaml) {
        try {
            JsonNode root = YAML.readTree(yaml, InputFormat.YAML);
            return new ConnectorFile(path, root, schemaFindings(path, kind, root));
        } catch (JacksonException e) {
            return broken(new Finding(path, line(e.getLocation()), "not-yaml", e.getOriginalMessage()));
        }
    }

    private static List<Finding> schemaFindings(String path, String kind, JsonNode root) {
        List<Finding> findings = new ArrayList<>();
        for (Error error : schema(kind).validate(root)) {
            String message = error.getInstanceLocation() + ": " + error.getMessage();
            findings.add(new Finding(path, line(error.getInstanceNode()), "schema-" + error.getKeyword(), message));
        }
        return findings;
    }

    private static Schema schema(String kind) {
        InputStream in = ConnectorFile.class.getResourceAsStream("/connector/" + kind + ".schema.json");
        return SCHEMAS.getSchema(in);
    }

    /** The line where a node stands, 1-based; 0 when it is not known. */
    public static int line(JsonNode node) {
        try {
            return node == null ? 0 : line(JsonNodes.tokenStreamLocationOf(node));
        } catch (IllegalArgumentException e) {
            return 0; // a node that the validator made itself stands nowhere
        }
    }

    private static int line(TokenStreamLocation at) {
        return at == null ? 0 : Math.max(0, at.getLineNr());
    }

    private static ConnectorFile broken(Finding finding) {
        return new ConnectorFile(finding.file(), MissingNode.getInstance(), List.of(finding));
    }
}
