package id.usulanhub.connectorkit.folder;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectorLoaderTest {

    @TempDir
    Path parent;

    @Test
    void a_good_folder_is_a_connector() {
        Fixtures.write(parent, "form", Fixtures.FORM_MANIFEST, Fixtures.FORM_MAPPING);

        Connectors connectors = ConnectorLoader.fromDirectory(parent);

        assertThat(connectors.findings()).isEmpty();
        assertThat(connectors.find("form")).isPresent();
        assertThat(connectors.find("other")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tahun:    { integer: /tahun, else: problem } | tahun: { integer: /tahun }       | 5  | schema-
            masalah:  { text                             | masalahh: { text                 | 5  | schema-
            { volume: /volume, else: null }              | { volumes: /volume, else: null } | 11 | schema-
            { volume: /volume, else: null }              | { volume: volume, else: null }   | 11 | selector-of-spreadsheet
            else: problem }\\n  alamat                   | else: nothing }\\n  alamat       | 6  | schema-
            { money: /biaya, else: 0 }                   | { money: /biaya, else: -1 }      | 13 | schema-
            longest: 20, else: ""                        | longest: 3, else: "terlalu"      | 7  | else-unreadable
            """)
    void what_is_wrong_with_a_mapping_is_found_at_its_line(String good, String bad, int line, String rule) {
        Fixtures.write(parent, "form", Fixtures.FORM_MANIFEST, broken(Fixtures.FORM_MAPPING, good, bad));

        Connectors connectors = ConnectorLoader.fromDirectory(parent);

        assertThat(connectors.all()).isEmpty();
        assertThat(connectors.findings()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("form/mapping.yaml");
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.rule()).startsWith(rule);
        });
    }

    @Test
    void a_column_that_no_heading_is_known_for_is_found() {
        Fixtures.write(
                parent, "sheet", Fixtures.SHEET_MANIFEST, broken(Fixtures.SHEET_MAPPING, "text: uraian", "text: urai"));

        assertThat(ConnectorLoader.fromDirectory(parent).findings())
                .extracting(Finding::rule)
                .containsExactly("column-unknown");
    }

    @Test
    void a_heading_of_two_columns_is_found() {
        Fixtures.write(
                parent,
                "sheet",
                Fixtures.SHEET_MANIFEST,
                broken(Fixtures.SHEET_MAPPING, "desa: [Desa]", "desa: [TAHUN]"));

        assertThat(ConnectorLoader.fromDirectory(parent).findings())
                .extracting(Finding::rule)
                .containsExactly("heading-of-two-columns");
    }

    @Test
    void a_folder_that_is_not_called_as_its_connector_is_found() {
        Fixtures.write(parent, "other", Fixtures.FORM_MANIFEST, Fixtures.FORM_MAPPING);

        assertThat(ConnectorLoader.fromDirectory(parent).findings())
                .extracting(Finding::toString)
                .containsExactly("other/manifest.yaml:1 name-differs the name is not the folder's: other");
    }

    @Test
    void a_folder_without_mapping_and_a_file_that_is_no_yaml_are_found_both() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("form"));
        Files.writeString(folder.resolve("manifest.yaml"), "name: [");

        assertThat(ConnectorLoader.fromDirectory(parent).findings())
                .extracting(Finding::rule)
                .containsExactly("not-yaml", "file-missing");
    }

    private static String broken(String text, String good, String bad) {
        String from = good.replace("\\n", "\n");
        assertThat(text).contains(from);
        return text.replace(from, bad.replace("\\n", "\n"));
    }
}
