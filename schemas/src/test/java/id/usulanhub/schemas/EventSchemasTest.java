package id.usulanhub.schemas;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every schema under events/ means what its examples say: the good ones pass, each bad one has its one fault. */
class EventSchemasTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @MethodSource("names")
    void the_schema_is_a_json_schema_and_its_id_is_where_it_lies(String name) throws IOException {
        String text = Files.readString(Resources.folder(path(name)));

        assertThat(Schemas.faults(Schemas.metaSchema(), text, InputFormat.JSON)).isEmpty();
        assertThat(JSON.readTree(text).path("$id").stringValue()).isEqualTo(Schemas.BASE + path(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_property_is_described(String name) throws IOException {
        List<String> silent = new ArrayList<>();
        collectSilent(JSON.readTree(Files.readString(Resources.folder(path(name)))), "", silent);

        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_valid_example_passes(String name) throws IOException {
        List<Path> examples = Resources.files(folder(name).resolve("examples/valid"), ".json");

        assertThat(examples).isNotEmpty();
        for (Path example : examples) {
            assertThat(faults(name, example)).as(example.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_invalid_example_has_its_one_fault_and_no_other(String name) throws IOException {
        Map<String, String> expected = expectedFaults(name);
        Map<String, String> found = new TreeMap<>();
        for (Path example : Resources.files(folder(name).resolve("examples/invalid"), ".json")) {
            found.put(
                    example.getFileName().toString().replace(".json", ""), String.join(" and ", faults(name, example)));
        }

        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void every_file_beside_a_schema_is_an_example_that_a_test_reads() throws IOException {
        try (var files = Files.walk(Resources.folder("events"))) {
            Set<String> strange = files.filter(Files::isRegularFile)
                    .map(file -> Resources.folder("events").relativize(file).toString())
                    .filter(
                            file -> !file.matches(
                                    "([a-z-]+)/v1/(\\1\\.schema\\.json|examples/(valid|invalid)/[a-z0-9-]+\\.json|examples/invalid\\.csv)"))
                    .collect(toSet());
            assertThat(strange).isEmpty();
        }
    }

    static List<String> names() throws IOException {
        return Resources.files(Resources.folder("events"), "").stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    private static Map<String, String> expectedFaults(String name) throws IOException {
        return Resources.csv("events/" + name + "/v1/examples/invalid.csv").stream()
                .collect(toMap(row -> row.get("fault"), row -> row.get("keyword") + " " + row.get("place")));
    }

    private static List<String> faults(String name, Path example) throws IOException {
        return Schemas.faults(Schemas.at(path(name)), Files.readString(example), InputFormat.JSON);
    }

    private static String path(String name) {
        return "events/" + name + "/v1/" + name + ".schema.json";
    }

    private static Path folder(String name) {
        return Resources.folder("events/" + name + "/v1");
    }

    private static void collectSilent(JsonNode node, String at, List<String> silent) {
        boolean isCondition = at.endsWith("/if") || at.endsWith("/then");
        if (isCondition) {
            return;
        }
        node.path("properties").properties().forEach(property -> {
            if (property.getValue().path("description").asString("").isBlank()) {
                silent.add(at + "/properties/" + property.getKey());
            }
        });
        node.properties().forEach(member -> collectSilent(member.getValue(), at + "/" + member.getKey(), silent));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectSilent(node.get(i), at + "/" + i, silent);
        }
    }
}
