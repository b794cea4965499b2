package id.usulanhub.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document of the sync API means what its examples say, in both languages, and has nothing in it that nobody uses. */
class SyncDocumentTest {

    private static final String REFUSAL = "events/refusal/v1/refusal.schema.json";
    private static final String REFERENCE = "events/reference/v1/reference.schema.json";
    private static final Pattern TOKEN_OF_POINTER = Pattern.compile("[~/]");
    private static final Pattern BOTH_LANGUAGES = Pattern.compile("(?s).*(\\S / \\S|\\n\\n).*");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final JsonNode DOCUMENT = document();

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(Files.readString(Resources.folder("openapi/sync-v1.yaml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A body that stands somewhere in the document, and the schema that says what it may be. */
    private record Sample(String place, JsonNode schema, JsonNode value) {}

    @TestFactory
    List<DynamicTest> every_example_fits_the_schema_beside_it_and_has_no_member_that_the_schema_does_not_know() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Sample sample : samples()) {
            tests.add(DynamicTest.dynamicTest(
                    sample.place(), () -> assertThat(faults(sample)).isEmpty()));
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    @TestFactory
    Stream<DynamicTest> every_refusal_is_one_that_the_doors_of_the_hub_give() {
        return bodies("application/problem+json", "/paths")
                .map(sample -> DynamicTest.dynamicTest(sample.place(), () -> {
                    assertFits(REFUSAL, sample);
                    assertThat(sample.place())
                            .contains("/responses/" + sample.value().path("status") + "/");
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_list_is_one_that_the_hub_gives() {
        return bodies("application/json", "/paths/~1reference~1{list}/")
                .map(sample -> DynamicTest.dynamicTest(sample.place(), () -> assertFits(REFERENCE, sample)));
    }

    private static Stream<Sample> bodies(String mediaType, String below) {
        List<Sample> found = samples().stream()
                .filter(sample -> sample.place().contains("/" + mediaType + "/"))
                .filter(sample -> sample.place().startsWith(below))
                .toList();
        assertThat(found).isNotEmpty();
        return found.stream();
    }

    private static void assertFits(String schema, Sample sample) {
        String text = JsonMapper.shared().writeValueAsString(sample.value());
        assertThat(Schemas.faults(Schemas.at(schema), text, InputFormat.JSON)).isEmpty();
    }

    @Test
    void every_component_is_used_and_every_reference_leads_somewhere() {
        Set<String> used = new TreeSet<>();
        walk(DOCUMENT, "", (at, node) -> {
            if (node.path("$ref").isString()) {
                assertThat(resolved(node).isMissingNode())
                        .as(node.path("$ref").stringValue())
                        .isFalse();
                used.add(node.path("$ref").stringValue());
            }
        });
        Set<String> there = new TreeSet<>();
        for (String kind : List.of("parameters", "headers", "responses", "schemas", "examples")) {
            DOCUMENT.at("/components/" + kind)
                    .properties()
                    .forEach(component -> there.add("#/components/" + kind + "/" + component.getKey()));
        }

        assertThat(used).isEqualTo(there);
    }

    @Test
    void everything_is_described_in_both_languages_the_first_is_indonesian() {
        List<String> silent = new ArrayList<>();
        walk(DOCUMENT, "", (at, node) -> {
            for (String word : List.of("description", "summary")) {
                boolean ours = node.path(word).isString() && !at.contains("/value") && !at.endsWith("/properties");
                if (ours
                        && !BOTH_LANGUAGES
                                .matcher(node.path(word).stringValue())
                                .matches()) {
                    silent.add(at + "/" + word);
                }
            }
            if (at.endsWith("/properties")) {
                node.properties().forEach(property -> {
                    JsonNode schema = property.getValue();
                    if (!schema.has("description") && !resolved(schema).has("description")) {
                        silent.add(at + "/" + property.getKey());
                    }
                });
            }
        });

        assertThat(silent)
                .containsExactlyInAnyOrder(
                        "/components/schemas/Time/description",
                        "/paths/~1sync~1v1~1openapi.yaml/get/responses/200/description");
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_who_is_let_in_when_not_everybody_with_the_secret() {
        Set<String> names = new HashSet<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getKey().equals("parameters")) {
                        assertThat(names.add(
                                        operation.getValue().path("operationId").stringValue()))
                                .isTrue();
                        boolean open = operation.getValue().path("security").isArray();
                        assertThat(operation.getValue().path("responses").has("401"))
                                .as(path.getKey())
                                .isNotEqualTo(open);
                    }
                }));
        assertThat(names).hasSizeGreaterThanOrEqualTo(5);
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        walk(DOCUMENT.path("paths"), "/paths", (at, node) -> {
            JsonNode body = resolved(node);
            body.path("content")
                    .properties()
                    .forEach(content -> content.getValue()
                            .path("examples")
                            .properties()
                            .forEach(example -> samples.add(new Sample(
                                    at + "/" + content.getKey() + "/" + example.getKey(),
                                    content.getValue().path("schema"),
                                    resolved(example.getValue()).path("value")))));
        });
        return samples;
    }

    private static List<String> faults(Sample sample) {
        ObjectNode root = (ObjectNode) closed(DOCUMENT.deepCopy());
        root.set("$ref", sample.schema().path("$ref"));
        Schema schema = REGISTRY.getSchema(root);
        return schema.validate(sample.value()).stream().map(Object::toString).toList();
    }

    /** The same, and no object may have members that are not named. */
    private static JsonNode closed(JsonNode document) {
        walk(document.path("components").path("schemas"), "", (at, node) -> {
            if (node.path("properties").isObject() && !at.endsWith("/properties")) {
                ((ObjectNode) node).put("additionalProperties", false);
            }
        });
        return document;
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#") ? DOCUMENT.at(reference.substring(1)) : node;
    }

    private static void walk(JsonNode node, String at, BiConsumer<String, JsonNode> each) {
        if (node.isObject()) {
            each.accept(at, node);
            node.properties().forEach(member -> walk(member.getValue(), at + "/" + escaped(member.getKey()), each));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), at + "/" + i, each);
        }
    }

    private static String escaped(String name) {
        return TOKEN_OF_POINTER.matcher(name).replaceAll(found -> found.group().equals("~") ? "~0" : "~1");
    }
}
