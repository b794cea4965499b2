package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {

    @TempDir
    Path drop;

    private final List<String> connectors = new ArrayList<>();
    private Outcome<FileReceipt> outcome =
            Outcome.accepted(new FileReceipt("UH-1", "sipd-asmas", 96, "ab".repeat(32), 7, false));

    @Test
    void a_folder_within_names_the_connector_and_the_drop_folder_itself_names_none() throws IOException {
        take("td4/usulan.xlsx");
        take("usulan.xlsx");

        assertThat(connectors).containsExactly("td4", "");
    }

    @Test
    void the_answer_says_who_read_it_and_how_sure_that_is() throws IOException {
        take("usulan.xlsx");

        assertThat(Files.readString(drop.resolve("jawaban/usulan.xlsx.resi.txt")))
                .isEqualTo("UH-1\nkonektor: sipd-asmas (96 %)\nbaris: 7\n");
    }

    @Test
    void where_no_connector_is_sure_the_note_lists_them_and_says_where_to_put_the_file() throws IOException {
        outcome = Outcome.rejected(
                new Problem(ProblemCode.CONNECTOR_UNCLEAR, "", Place.wholeRecord(), "", "td4 61 %; rekap-opd 55 %"));

        take("usulan.xlsx");

        assertThat(Files.readString(drop.resolve("jawaban/usulan.xlsx.ditolak.txt")))
                .contains("td4 61 %; rekap-opd 55 %")
                .contains("drop/sipd-asmas/");
    }

    private void take(String file) throws IOException {
        Path path = drop.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "x");
        new DropFolder(this::importFile, drop).take(path.toFile());
    }

    private Outcome<FileReceipt> importFile(Importer.Request request, Importer.Progress progress) {
        connectors.add(request.connector());
        return outcome;
    }
}
