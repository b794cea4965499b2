package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.cases.Case;
import id.usulanhub.connectorkit.cases.CaseRunner;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.domain.normalise.Reference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every connector that is brought along does what its cases say. */
class ConnectorsConformanceTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();
    private static final int FEWEST_CASES = 6;

    @Test
    void no_folder_has_findings() {
        assertThat(ConnectorLoader.fromDirectory(FOLDER).findings()).isEmpty();
    }

    @Test
    void the_index_names_every_folder_once() throws IOException {
        List<String> names = ConnectorLoader.fromDirectory(FOLDER).all().stream()
                .map(Connector::name)
                .toList();

        assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).isEqualTo(names);
    }

    @Test
    void the_class_path_holds_the_same_connectors_as_the_folder() {
        Connectors packed = ConnectorLoader.fromClassPath(getClass().getClassLoader());

        assertThat(packed.findings()).isEmpty();
        assertThat(packed.all()).extracting(Connector::manifest).isEqualTo(manifests());
    }

    @TestFactory
    Stream<DynamicNode> cases() {
        Reference reference = ExampleReference.bekasi2027();
        return ConnectorLoader.fromDirectory(FOLDER).all().stream()
                .map(connector -> dynamicContainer(connector.name(), tests(connector, reference)));
    }

    private static Stream<DynamicNode> tests(Connector connector, Reference reference) {
        List<Case> cases = casesOf(connector);
        CaseRunner runner = new CaseRunner(connector, reference);
        return Stream.concat(
                Stream.of(dynamicTest(
                        "has_good_and_bad_cases_enough",
                        () -> assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST_CASES))),
                cases.stream()
                        .map(each -> dynamicTest(
                                each.name(),
                                () -> assertThat(text(runner.actual(each))).isEqualTo(text(runner.expected(each))))));
    }

    private static List<Case> casesOf(Connector connector) {
        try {
            return Case.of(FOLDER.resolve(connector.name()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<?> manifests() {
        return ConnectorLoader.fromDirectory(FOLDER).all().stream()
                .map(Connector::manifest)
                .toList();
    }

    private static String text(JsonNode json) {
        return new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8);
    }
}
