package id.usulanhub.pipeline.collect.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropFolderTest {

    @TempDir
    Path folder;

    private final List<String> imported = new ArrayList<>();
    private Path drop;
    private Instant now = Instant.parse("2027-01-05T02:00:00Z");
    private boolean room = true;
    private Consumer<Importer.Request> meanwhile = request -> {};
    private Outcome<FileReceipt> outcome =
            Outcome.accepted(new FileReceipt("UH-1", "sipd-asmas", 96, "ab".repeat(32), 7, false));

    @BeforeEach
    void folders() throws IOException {
        drop = Files.createDirectories(folder.resolve("drop"));
        Files.createDirectories(folder.resolve("spool"));
    }

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
                .hasContent("UH-1\nkonektor: sipd-asmas (96 %)\nbaris: 7\n");
    }

    @Test
    void where_no_connector_is_sure_the_note_lists_them_and_says_where_to_put_the_file() throws IOException {
        outcome = Outcome.rejected(
                new Problem(ProblemCode.CONNECTOR_UNCLEAR, "", Place.wholeRecord(), "", "td4 61 %; rekap-opd 55 %"));
        lay("usulan.xlsx", "a");

        settled(node());

        assertThat(drop.resolve("jawaban/usulan.xlsx.ditolak.txt"))
                .content()
                .contains("td4 61 %; rekap-opd 55 %", "drop/sipd-asmas/");
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
    void no_link_is_followed_out_of_the_folder() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "secret");
        Files.createSymbolicLink(drop.resolve("symbolic.csv"), secret);
        Files.createLink(drop.resolve("hard.csv"), secret);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("inner.csv"), "secret");
        Files.createSymbolicLink(drop.resolve("td4"), elsewhere);

        settled(node());

        assertThat(imported).isEmpty();
        assertThat(drop.resolve("jawaban/symbolic.csv.ditolak.txt")).content().contains("Tautan");
        assertThat(drop.resolve("jawaban/hard.csv.ditolak.txt")).content().contains("Tautan");
        assertThat(secret).hasContent("secret");
        assertThat(elsewhere.resolve("inner.csv")).exists();
    }

    @Test
    void an_answer_is_not_written_through_a_link_that_somebody_put_there() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(drop.resolve("jawaban"), elsewhere);
        lay("usulan.csv", "a");

        settled(node());

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void folders_below_a_connector_s_are_not_looked_into() throws IOException {
        lay("td4/lama/usulan.csv", "a");

        settled(node());

        assertThat(imported).isEmpty();
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
    void a_file_that_may_not_be_read_is_answered_and_keeps_no_other_waiting() throws IOException {
        Path closed = lay("a.csv", "a");
        lay("b.csv", "b");
        closed.toFile().setReadable(false);
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isReadable(closed), "the super-user may read everything");

        settled(node());

        assertThat(imported).containsExactly(" b");
        assertThat(drop.resolve("jawaban/a.csv.ditolak.txt")).content().contains("izinnya");
    }

    @Test
    void a_name_with_line_breaks_and_turned_writing_direction_gets_a_harmless_one() throws IOException {
        lay("usulan\nUH-FALSCH\u202Evsc.xlsx", "a");

        settled(node());

        assertThat(imported).containsExactly(" a");
        assertThat(drop.resolve("jawaban/usulan_UH-FALSCH_vsc.xlsx.resi.txt")).exists();
        assertThat(drop.resolve("diterima/usulan_UH-FALSCH_vsc-20270105020005.xlsx"))
                .exists();
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

    @Test
    void two_nodes_take_a_file_once() throws IOException {
        DropFolder one = node("hub-1");
        DropFolder other = node("hub-2");
        lay("usulan.csv", "a");
        one.run();
        other.run();
        now = now.plusSeconds(5);
        meanwhile = request -> other.run();

        one.run();

        assertThat(imported).containsExactly(" a");
    }

    @Test
    void a_node_that_was_killed_goes_on_with_what_it_has_taken_and_leaves_that_of_others() throws IOException {
        lay("td4/usulan.csv", "a");
        lay("usulan.csv", "b");
        meanwhile = request -> {
            throw new KilledNow();
        };
        assertThatThrownBy(() -> settled(node("hub-1"))).isInstanceOf(KilledNow.class);
        meanwhile = request -> {};
        imported.clear();

        node("hub-2").run();
        assertThat(imported).isEmpty();
        settled(node("hub-1"));

        assertThat(imported).containsExactlyInAnyOrder("td4 a", " b");
        assertThat(drop.resolve("td4/jawaban/usulan.csv.resi.txt")).exists();
        assertThat(files(drop.resolve(".diproses"))).isEmpty();
    }

    @Test
    void without_kafka_a_file_waits_and_is_taken_later() throws IOException {
        DropFolder node = node();
        lay("usulan.csv", "a");
        meanwhile = request -> {
            throw new BrokerUnavailable(null);
        };
        settled(node);
        meanwhile = request -> {};
        imported.clear();
        node.run();
        assertThat(imported).isEmpty();

        now = now.plusSeconds(10);
        node.run();

        assertThat(imported).containsExactly(" a");
        assertThat(drop.resolve("jawaban/usulan.csv.resi.txt")).exists();
    }

    @Test
    void without_room_nothing_is_taken() throws IOException {
        Path waiting = lay("usulan.csv", "a");
        room = false;

        settled(node());

        assertThat(imported).isEmpty();
        assertThat(waiting).exists();
    }

    @Test
    void a_file_on_which_the_hub_fails_is_put_aside_and_the_others_are_taken() throws IOException {
        lay("a.csv", "a");
        lay("b.csv", "b");
        meanwhile = request -> {
            if (imported.size() == 1) {
                throw new IllegalStateException("a defect");
            }
        };

        settled(node());

        assertThat(imported).containsExactly(" a", " b");
        assertThat(drop.resolve("jawaban/a.csv.ditolak.txt")).content().contains("Beri tahu operator");
        assertThat(drop.resolve("jawaban/b.csv.resi.txt")).exists();
    }

    private DropFolder node() {
        return node("hub-1");
    }

    private DropFolder node(String name) {
        return new DropFolder(
                this::importFile, new DropFolder.Ports(drop, folder.resolve("spool"), name, () -> room, () -> now));
    }

    private void settled(DropFolder node) {
        settled(node, () -> {});
    }

    /** Two looks, between which enough time goes by. */
    private void settled(DropFolder node, Runnable between) {
        node.run();
        now = now.plusSeconds(5);
        between.run();
        node.run();
    }

    private Outcome<FileReceipt> importFile(Importer.Request request, Importer.Progress progress) {
        try {
            imported.add(request.connector() + " " + Files.readString(request.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        meanwhile.accept(request);
        return outcome;
    }

    private Path lay(String name, String content) throws IOException {
        Path path = drop.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    private static void append(Path file, String more) {
        try {
            Files.writeString(file, more, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(String name, String content) {
        try {
            Path other = Files.writeString(folder.resolve("other"), content);
            Files.move(other, drop.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> spool() throws IOException {
        return files(folder.resolve("spool"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    /** Nobody catches it. */
    private static final class KilledNow extends Error {
        private static final long serialVersionUID = 1;
    }
}
