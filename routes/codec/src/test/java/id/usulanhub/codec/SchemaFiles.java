package id.usulanhub.codec;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The schemas and their examples as the tests of the codec read them, from a folder or a jar. */
final class SchemaFiles {

    private static final String BASE = "https://schemas.usulanhub.id/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(ids -> ids.mapPrefix(BASE, "classpath:"))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private SchemaFiles() {}

    /** What is wrong with {@code json} as an event of that name; empty when nothing is. */
    static List<Error> faults(String name, byte[] json) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + path(name)))
                .validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
    }

    static JsonNode schema(String name) {
        return Json.mapper().readTree(SchemaFiles.class.getClassLoader().getResourceAsStream(path(name)));
    }

    /** The valid examples of an event by their file names. */
    static Map<String, byte[]> examples(String name) {
        try {
            URI folder = Objects.requireNonNull(
                            SchemaFiles.class.getClassLoader().getResource("events/" + name + "/v1/examples/valid"))
                    .toURI();
            return folder.getScheme().equals("jar") ? inJar(folder) : read(Path.of(folder));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the examples of " + name + " cannot be read", e);
        }
    }

    private static Map<String, byte[]> inJar(URI folder) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            return read(jar.provider().getPath(folder));
        }
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> examples = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                examples.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return examples;
    }

    private static String path(String name) {
        return "events/" + name + "/v1/" + name + ".schema.json";
    }
}
