package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.check.Checker;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.domain.normalise.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every connector that is brought along does what its cases say. */
class ConnectorsConformanceTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();

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
    Stream<DynamicNode> every_connector_is_at_least_silver() {
        Reference reference = ExampleReference.bekasi2027();
        Checker checker = new Checker(() -> reference, InstantSource.system());
        return ConnectorLoader.fromDirectory(FOLDER).all().stream()
                .map(Connector::name)
                .map(name -> dynamicTest(
                        name,
                        () -> assertThat(checker.check(FOLDER.resolve(name)))
                                .satisfies(report ->
                                        assertThat(report.upTo(Level.SILVER)).isEmpty())));
    }

    private static List<?> manifests() {
        return ConnectorLoader.fromDirectory(FOLDER).all().stream()
                .map(Connector::manifest)
                .toList();
    }
}
