package id.usulanhub.pipeline.collect.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.reupload.FileComparison;
import id.usulanhub.domain.reupload.FileRow;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.desk.ImportJob.State;
import id.usulanhub.pipeline.collect.reupload.Reupload;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a person is asked before rows of an earlier file are left out. */
class DeskAsksTest extends DeskWorld {

    private static final String FIRST = "cd".repeat(32);
    private static final String SECOND = "ef".repeat(32);
    private static final Handed PERSON = Handed.byPerson("operator", "usulan setu.xlsx", "");

    private final List<String> stored = new ArrayList<>();

    @Test
    void who_leaves_out_rows_of_another_file_is_asked_before_anything_is_stored() throws IOException {
        ImportDesk desk = desk();
        runs.add(removing(FIRST));
        runs.add(removing(FIRST));
        String id = desk.take(file("a"), PERSON).job().id();
        line.run();

        ImportJob asked = desk.find(id, "operator").orElseThrow().job();
        assertThat(asked.state()).isEqualTo(State.REMOVES);
        assertThat(asked.missing().removed()).isEqualTo(1);
        assertThat(asked.missing().rows().getFirst().values()).isEqualTo("uraian: gapura");
        assertThat(stored).isEmpty();
        assertThat(desk.correct(id, "bappeda", FIRST)).isEmpty();
        assertThat(desk.correct(id, "operator", FIRST)).isPresent();
        line.run();

        ImportJob done = desk.find(id, "operator").orElseThrow().job();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.missing()).isNull();
        assertThat(stored).containsExactly(FIRST);
        assertThat(desk.correct(id, "operator", Reuploads.NONE)).isEmpty();
    }

    @Test
    void another_file_that_is_named_is_asked_about_in_its_turn() throws IOException {
        ImportDesk desk = desk();
        runs.add(removing(FIRST));
        runs.add(removing(SECOND));
        runs.add(removing(SECOND));
        String id = desk.take(file("a"), PERSON).job().id();
        line.run();

        desk.correct(id, "operator", SECOND);
        line.run();
        assertThat(desk.find(id, "operator").orElseThrow().job().missing().follows())
                .isEqualTo(SECOND);
        desk.correct(id, "operator", SECOND);
        line.run();

        assertThat(stored).containsExactly(SECOND);
    }

    @Test
    void a_machine_is_not_asked() throws IOException {
        ImportDesk desk = desk();
        runs.add(removing(FIRST));

        desk.take(file("a"), OPERATOR);
        line.run();

        assertThat(stored).containsExactly(FIRST);
    }

    @Test
    void a_question_is_found_again_after_the_hub_was_killed() throws IOException {
        runs.add(removing(FIRST));
        runs.add(removing(FIRST));
        String id = desk().take(file("a"), PERSON).job().id();
        line.run();

        ImportDesk next = desk();
        next.goOn();
        line.run();
        ImportJob asked = next.find(id, "operator").orElseThrow().job();
        assertThat(asked.state()).isEqualTo(State.REMOVES);
        assertThat(asked.missing().rows()).hasSize(1);
        assertThat(stored).isEmpty();
        next.correct(id, "operator", FIRST);
        line.run();

        assertThat(stored).containsExactly(FIRST);
    }

    @Test
    void an_answer_holds_when_the_hub_was_killed_after_it() throws IOException {
        ImportDesk desk = desk();
        runs.add(removing(FIRST));
        runs.add(removing(FIRST));
        String id = desk.take(file("a"), PERSON).job().id();
        line.run();
        desk.correct(id, "operator", FIRST);
        line.forget();

        ImportDesk next = desk();
        next.goOn();
        line.run();

        assertThat(next.find(id, "operator").orElseThrow().job().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_file_that_is_handed_in_again_is_asked_about_once() throws IOException {
        ImportDesk desk = desk();
        runs.add(removing(FIRST));
        runs.add(removing(FIRST));

        for (int times = 0; times < 2; times++) {
            desk.take(file("a"), PERSON);
            line.run();
            now = now.plusSeconds(1);
        }

        assertThat(desk.of("operator"))
                .extracting(status -> status.job().state())
                .containsExactly(State.REMOVES, State.CANCELLED);
    }

    /** Leaves out one row of a file that the person names, or of this one. */
    private Importer removing(String found) {
        return (request, progress) -> {
            String follows = request.follows().isEmpty() ? found : request.follows();
            FileRow gone = FileRow.unstored("Usulan!A2", "gone", new TreeMap<>(Map.of("uraian", "gapura")));
            FileComparison comparison = FileComparison.of(List.of(gone), List.of());
            progress.compared("td4", new Reupload(follows, 60, List.of(), comparison, 0, false, false));
            progress.found(3, 0);
            stored.add(follows);
            return done(3);
        };
    }
}
