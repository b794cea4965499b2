package id.usulanhub.pipeline.collect.drop;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.Unread;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropFolderTest extends DropWorld {

    @Test
    void a_folder_within_names_the_connector_and_the_drop_folder_itself_names_none() throws IOException {
        lay("td4/usulan.xlsx", "a");
        lay("usulan.xlsx", "b");

        settled(node());

        assertThat(imported).containsExactlyInAnyOrder("td4 a", " b");
        assertThat(drop.resolve("diterima/usulan-20270105020005.xlsx")).hasContent("b");
        assertThat(drop.resolve("td4/diterima/usulan-20270105020005.xlsx")).hasContent("a");
        assertThat(spool()).isEmpty();
    }

    @Test
    void the_answer_says_who_read_it_and_how_sure_that_is() throws IOException {
        lay("usulan.xlsx", "a");

        settled(node());

        assertThat(drop.resolve("jawaban/usulan.xlsx.resi.txt"))
                .content()
                .startsWith("UH-1\nkonektor: sipd-asmas (96 %)\nbaris: 7\n")
                .contains("./hub import-result UH-1")
                .doesNotContain("tidak dibaca", "tidak ada baris");
    }

    @Test
    void the_receipt_names_the_columns_that_were_not_read_and_says_that_there_was_no_row() throws IOException {
        Unread unread = new Unread("Usulan!J5", "Pagu Indikatif (Rp.)", "anggaran");
        outcome =
                Outcome.accepted(new FileReceipt("UH-1", "sipd-asmas", 96, "ab".repeat(32), 0, false, List.of(unread)));
        lay("usulan.xlsx", "a");

        settled(node());

        assertThat(drop.resolve("jawaban/usulan.xlsx.resi.txt"))
                .content()
                .contains("Usulan!J5 \"Pagu Indikatif (Rp.)\": ", "mungkin maksudnya anggaran")
                .contains("tidak ada baris usulan")
                .doesNotContain("import-result");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WORKBOOK_UNSUPPORTED   | zip                | Jenis berkas ini tidak dibaca
            WORKBOOK_WITHOUT_TABLE | empty file         | Berkasnya kosong
            WORKBOOK_WITHOUT_TABLE | kecamatan (U!A5)   | Yang kurang: kecamatan (U!A5)
            """)
    void a_file_that_is_refused_is_told_in_words_why_and_never_to_be_put_elsewhere(
            ProblemCode code, String detail, String words) throws IOException {
        outcome = Outcome.rejected(new Problem(code, "", Place.wholeRecord(), "", detail));
        lay("usulan.xlsx", "a");

        settled(node());

        assertThat(drop.resolve("jawaban/usulan.xlsx.ditolak.txt"))
                .content()
                .contains(words, code.name())
                .doesNotContain("Pindahkan");
    }

    @Test
    void where_no_connector_is_sure_the_note_lists_them_and_says_where_to_put_the_file() throws IOException {
        outcome = Outcome.rejected(
                new Problem(ProblemCode.CONNECTOR_UNCLEAR, "", Place.wholeRecord(), "", "td4 61 %; rekap-opd 55 %"));
        lay("usulan.xlsx", "a");

        settled(node());

        assertThat(drop.resolve("jawaban/usulan.xlsx.ditolak.txt"))
                .content()
                .contains("Judul kolomnya tidak cocok", "td4 61 %; rekap-opd 55 %", "drop/sipd-asmas/");
        assertThat(drop.resolve("ditolak/usulan-20270105020005.xlsx")).hasContent("a");
    }

    @Test
    void a_file_that_still_grows_is_waited_for() throws IOException {
        DropFolder node = node();
        Path growing = lay("usulan.csv", "a");
        settled(node, () -> append(growing, "b"));

        assertThat(imported).isEmpty();
        settled(node);

        assertThat(imported).containsExactly(" ab");
    }

    @Test
    void a_file_that_is_replaced_while_it_is_looked_at_is_looked_at_anew() throws IOException {
        DropFolder node = node();
        lay("usulan.csv", "old");
        settled(node, () -> replace("usulan.csv", "new"));

        assertThat(imported).isEmpty();
        settled(node);

        assertThat(imported).containsExactly(" new");
    }

    @Test
    void a_file_that_is_written_on_after_it_was_taken_is_read_again_whole() throws IOException {
        DropFolder node = node();
        lay("usulan.csv", "a");
        meanwhile = request -> append(drop.resolve(".diproses/hub-1/-/usulan.csv"), "b");
        settled(node);
        meanwhile = request -> {};
        settled(node);

        assertThat(imported).containsExactly(" a", " ab");
        assertThat(drop.resolve("diterima"))
                .isDirectoryContaining(file -> file.toString().endsWith(".csv"));
    }

    @Test
    void a_file_that_is_written_on_while_it_is_taken_is_given_back_and_nothing_of_it_imported() throws IOException {
        Path laid = lay("usulan.csv", "a");
        List<Integer> looks = new ArrayList<>();
        DropFolder node = node(() -> {
            looks.add(looks.size());
            if (looks.size() == 4) {
                append(laid, "b");
            }
            return now;
        });
        settled(node);

        assertThat(looks).hasSizeGreaterThanOrEqualTo(4);
        assertThat(imported).isEmpty();
        settled(node);

        assertThat(imported).containsExactly(" ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usulan.xlsx.part",
                "usulan.xlsx.tmp",
                "usulan.crdownload",
                "~$usulan.xlsx",
                ".~lock.usulan.ods#",
                ".usulan.xlsx",
                "usulan.xlsx~",
                "Thumbs.db",
                "desktop.ini"
            })
    void what_office_programs_browsers_and_systems_lay_beside_is_left_alone(String name) throws IOException {
        Path beside = lay(name, "x");

        settled(node());

        assertThat(imported).isEmpty();
        assertThat(beside).exists();
        assertThat(drop.resolve("jawaban")).doesNotExist();
    }

    @Test
    void a_file_that_is_renamed_into_place_is_taken_and_its_bytes_once() throws IOException {
        DropFolder node = node();
        Path part = lay("usulan.xlsx.part", "a");
        settled(node);
        Files.move(part, drop.resolve("usulan.xlsx"));
        settled(node);
        settled(node);

        assertThat(imported).containsExactly(" a");
    }

    @Test
    void an_empty_file_is_given_a_minute_to_be_filled() throws IOException {
        DropFolder node = node();
        lay("usulan.csv", "");
        settled(node);
        assertThat(imported).isEmpty();

        now = now.plus(Duration.ofMinutes(1));
        node.run();

        assertThat(imported).containsExactly(" ");
    }

    @Test
    void the_same_file_again_is_said_to_be_the_same_and_nothing_is_written_over() throws IOException {
        lay("usulan.csv", "a");
        DropFolder node = node();
        settled(node);
        outcome = Outcome.accepted(new FileReceipt("UH-1", "sipd-asmas", 96, "ab".repeat(32), 7, true));
        now = now.minusSeconds(5);
        lay("usulan.csv", "a");

        settled(node);

        assertThat(drop.resolve("jawaban/usulan.csv.resi.txt")).content().contains("sudah pernah diterima");
        assertThat(files(drop.resolve("diterima"))).hasSize(2);
    }
}
