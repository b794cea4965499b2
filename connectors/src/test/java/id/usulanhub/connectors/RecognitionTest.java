package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.cases.Case;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.sheet.Recogniser;
import id.usulanhub.connectorkit.sheet.Recognition;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A file that comes without the name of a connector finds its own, or asks. */
class RecognitionTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();

    private final Connectors connectors = ConnectorLoader.fromDirectory(FOLDER);
    private final Recogniser recogniser = new Recogniser(Workbooks.HERE);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> every_good_workbook_of_a_connector_finds_it() {
        return connectors.all().stream()
                .filter(connector -> connector.manifest().transport() == Manifest.Transport.SPREADSHEET)
                .flatMap(connector -> good(connector)
                        .map(each -> dynamicTest(
                                connector.name() + "/" + each.name(),
                                () -> assertThat(each.withFile(this::recognised).sure())
                                        .map(Recognition.Candidate::connector)
                                        .contains(connector.name()))));
    }

    @Test
    void headings_that_two_connectors_know_nearly_as_well_are_asked_about() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "Tahun;Kecamatan;Desa;Kamus Usulan;Uraian Permasalahan dan Usulan;Uraian;Permasalahan;Rekomendasi Volume;Satuan;Pagu\n2027;Setu;;;;;;;;\n");

        Recognition found = recognised(file);

        assertThat(found.sure()).isEmpty();
        assertThat(found.candidates())
                .extracting(Recognition.Candidate::connector)
                .contains("laporan-desa", "spreadsheet-musrenbang");
        assertThat(found.shown()).matches("[a-z-]+ \\d+ %(; [a-z-]+ \\d+ %)+");
    }

    @Test
    void headings_that_nobody_knows_have_no_candidate() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "Nama;NIP;Pangkat\nContoh;0;IV\n");

        assertThat(recognised(file).candidates()).isEmpty();
        assertThat(recognised(file).problem().code()).isEqualTo(ProblemCode.WORKBOOK_WITHOUT_TABLE);
        assertThat(recognised(file).problem().detail()).isEmpty();
    }

    @Test
    void a_row_of_headings_that_lacks_one_column_says_which_and_where() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "DAFTAR;;;;;;\nTahun;Desa;Kamus Usulan;Uraian;Permasalahan;Volume;Satuan\n2027;Ciledug;BM-104;Jalan;Rusak;1;m\n");

        assertThat(recognised(file).candidates()).isEmpty();
        assertThat(recognised(file).problem().detail()).isEqualTo("kecamatan (CSV!A2)");
        assertThat(connectors
                        .find("spreadsheet-musrenbang")
                        .orElseThrow()
                        .readRows(file, row -> {})
                        .problems())
                .singleElement()
                .isEqualTo(recognised(file).problem());
    }

    @Test
    void a_file_that_cannot_be_read_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7");

        assertThat(recogniser.recognise(file, connectors.all()).problems()).hasSize(1);
    }

    private Recognition recognised(Path file) {
        return recogniser.recognise(file, connectors.all()) instanceof Outcome.Accepted<Recognition> found
                ? found.value()
                : new Recognition(List.of(), "");
    }

    private static Stream<Case> good(Connector connector) {
        try {
            return Case.of(FOLDER.resolve(connector.name())).stream()
                    .filter(each -> each.name().startsWith("good-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
