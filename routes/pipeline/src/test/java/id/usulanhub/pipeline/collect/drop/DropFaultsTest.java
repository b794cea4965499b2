package id.usulanhub.pipeline.collect.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.usulanhub.pipeline.collect.Logged;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What goes wrong with the drop folder, or is made to. */
class DropFaultsTest extends DropWorld {

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
    void what_a_killed_node_has_half_answered_is_written_over_and_not_through_a_link() throws IOException {
        lay("usulan.csv", "a");
        Path half = Files.createDirectories(drop.resolve("jawaban")).resolve(".jawaban-hub-1.part");
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(half, secret);

        settled(node());

        assertThat(files(drop.resolve("jawaban"))).containsExactly(drop.resolve("jawaban/usulan.csv.resi.txt"));
        assertThat(half).doesNotExist();
        assertThat(secret).hasContent("secret");
    }

    @Test
    void what_senders_name_their_files_stays_out_of_the_log() throws IOException {
        lay("usulan Siti.csv", "a");
        String unreadable = Logged.during(() -> {
            meanwhile = request -> {
                throw new UncheckedIOException(new NotDirectoryException("usulan Siti.csv"));
            };
            settled(node());
        });
        String failed = Logged.during(() -> {
            meanwhile = request -> {
                throw new IllegalStateException("usulan Siti.csv", new IllegalArgumentException("Siti"));
            };
            settled(node());
        });

        assertThat(unreadable)
                .contains("waits", NotDirectoryException.class.getName())
                .doesNotContain("Siti");
        assertThat(failed)
                .contains(
                        "could not be imported",
                        IllegalArgumentException.class.getName(),
                        getClass().getName())
                .doesNotContain("Siti");
    }

    @Test
    void folders_below_a_connector_s_are_not_looked_into() throws IOException {
        lay("td4/lama/usulan.csv", "a");

        settled(node());

        assertThat(imported).isEmpty();
    }

    @Test
    void a_file_that_may_not_be_read_is_answered_and_keeps_no_other_waiting() throws IOException {
        Path closed = lay("a.csv", "a");
        lay("b.csv", "b");
        closed.toFile().setReadable(false);
        assumeFalse(Files.isReadable(closed), "the super-user may read everything");

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
}
