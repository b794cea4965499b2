package id.usulanhub.sipd;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.usulanhub.codec.Json;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ContractTest {

    private static final JsonNode CONTRACT = contract();

    private static final Map<String, String> SCHEMA_OF = Map.of(
            "Kiriman", "Kiriman",
            "Diterima", "Balasan",
            "Sebagian", "Balasan",
            "JadwalTutup", "Balasan",
            "SesiHabis", "Balasan",
            "TerlaluSering", "Balasan",
            "Halaman", "Halaman",
            "Jadwal", "Jadwal");

    static Stream<Arguments> examples() {
        List<Arguments> examples = new ArrayList<>();
        CONTRACT.at("/components/examples")
                .properties()
                .forEach(entry -> examples.add(
                        Arguments.of(entry.getKey(), entry.getValue().path("value"))));
        return examples.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void every_example_of_the_contract_is_valid(String name, JsonNode example) {
        assertThat(problems(SCHEMA_OF.get(name), example)).isEmpty();
    }

    @Test
    void what_the_hub_sends_is_valid() {
        byte[] body = RequestJson.of(
                "attempt-1", SipdSamples.list(), SipdSamples.list().items());

        assertThat(problems("Kiriman", Json.mapper().readTree(body))).isEmpty();
    }

    @Test
    void every_member_that_the_hub_sends_is_in_the_contract() {
        JsonNode members = CONTRACT.at("/components/schemas/Usulan/properties");

        ItemJson.of(SipdSamples.LIST, SipdSamples.full())
                .keySet()
                .forEach(member -> assertThat(members.has(member)).as(member).isTrue());
    }

    @Test
    void a_request_without_its_natural_key_is_not_valid() {
        byte[] body = RequestJson.of(
                "attempt-1", SipdSamples.list(), SipdSamples.list().items());
        JsonNode tree = Json.mapper().readTree(body);
        ((ObjectNode) tree.at("/usulan/0")).remove("sumber_id");

        assertThat(problems("Kiriman", tree)).isNotEmpty();
    }

    private static List<String> problems(String schema, JsonNode value) {
        ObjectNode root = CONTRACT.deepCopy().asObject();
        root.put("$ref", "#/components/schemas/" + schema);
        Schema checked = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        return checked.validate(value).stream().map(Object::toString).toList();
    }

    private static JsonNode contract() {
        InputStream yaml = ContractTest.class.getResourceAsStream("/sipd/openapi.yaml");
        return new YAMLMapper().readTree(yaml);
    }
}
