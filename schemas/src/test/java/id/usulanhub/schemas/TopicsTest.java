package id.usulanhub.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each topic file is a contract that can be held: well formed, named as its topic, its schema there. */
class TopicsTest {

    private static final YAMLMapper YAML = YAMLMapper.shared();

    @Test
    void the_topics_are_those_that_something_writes() throws IOException {
        assertThat(topics())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly(
                        "hub.aggregate.list.v1.yaml",
                        "hub.collect.raw.v1.yaml",
                        "hub.ledger.event.v1.yaml",
                        "hub.normalise.rejected.v1.yaml",
                        "hub.reference.v1.yaml");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_topic_file_fits_its_schema(Path topic) throws IOException {
        assertThat(faults(Files.readString(topic))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_topic_file_is_named_as_its_topic_and_its_schema_is_there(Path topic) throws IOException {
        JsonNode read = YAML.readTree(topic.toFile());

        assertThat(topic.getFileName()).hasToString(read.path("name").stringValue() + ".yaml");
        assertThat(Resources.folder(read.at("/value/schema").stringValue())).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource({
        "name, hub.Raw, pattern /name",
        "stage, transport, enum /stage",
        "cleanup, delete, enum /cleanup",
        "partitions, 0, minimum /partitions",
        "flushMessages, 0, minimum /flushMessages",
        "producers, '[]', minItems /producers",
        "consumers, '[sink]', pattern /consumers/0",
        "retention, 7, additionalProperties /retention"
    })
    void a_topic_file_with_a_fault_is_refused(String member, String value, String fault) throws IOException {
        Map<String, Object> topic = YAML.readValue(topics().getFirst().toFile(), new MapOfAll());
        topic.put(member, YAML.readValue(value, Object.class));

        assertThat(faults(YAML.writeValueAsString(topic))).containsExactly(fault);
    }

    static List<Path> topics() throws IOException {
        return Resources.files(Resources.folder("topics"), ".yaml");
    }

    private static List<String> faults(String yaml) {
        return Schemas.faults(Schemas.at("topics/topic.schema.json"), yaml, InputFormat.YAML);
    }

    /** A YAML mapping in its order. */
    private static final class MapOfAll extends TypeReference<Map<String, Object>> {}
}
