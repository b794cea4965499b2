package id.usulanhub.pipeline.collect.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.collect.desk.ImportJob.State;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportDeskTest extends DeskWorld {

    @Test
    void a_file_is_answered_when_it_is_kept_and_imported_afterwards() throws IOException {
        ImportDesk desk = desk();
        runs.add((request, progress) -> done(7));

        ImportStatus answered = desk.take(file("a"), OPERATOR);

        assertThat(answered.job().state()).isEqualTo(State.WAITING);
        assertThat(connectors).isEmpty();
        line.run();
        ImportStatus after = desk.find(answered.job().id(), "operator").orElseThrow();
        assertThat(after.job().state()).isEqualTo(State.DONE);
        assertThat(after.job().receipt().rows()).isEqualTo(7);
        assertThat(after.percent()).isEqualTo(100);
    }

    @Test
    void it_tells_rows_a_second_and_the_time_left_without_what_was_stored_before() throws IOException {
        ImportDesk desk = desk();
        List<ImportStatus> told = new ArrayList<>();
        runs.add((request, progress) -> {
            now = now.plusSeconds(2);
            progress.read(500);
            told.addAll(desk.of("operator"));
            progress.found(10_000, 4_000);
            now = now.plusSeconds(2);
            progress.stored(6_000);
            told.addAll(desk.of("operator"));
            return done(10_000);
        });

        desk.take(file("a"), OPERATOR);
        line.run();

        assertThat(told.getFirst())
                .matches(status -> status.job().state() == State.READING && status.rows() == 500)
                .matches(status -> status.perSecond() == 250 && status.secondsLeft() == -1 && status.percent() == -1);
        assertThat(told.getLast())
                .matches(status -> status.job().state() == State.STORING && status.rows() == 6_000)
                .matches(status -> status.perSecond() == 1_000 && status.secondsLeft() == 4 && status.percent() == 60);
    }

    @Test
    void a_file_of_unclear_kind_waits_for_a_word_of_its_sender_and_is_not_sent_again() throws IOException {
        ImportDesk desk = desk();
        runs.add((request, progress) -> unclear());
        runs.add((request, progress) -> done(3));
        String id = desk.take(file("a"), OPERATOR).job().id();
        line.run();

        assertThat(desk.find(id, "operator").orElseThrow().job().state()).isEqualTo(State.UNCLEAR);
        assertThat(desk.find(id, "bappeda")).isEmpty();
        assertThat(desk.answer(id, "bappeda", "td4")).isEmpty();
        assertThat(desk.answer(id, "operator", "td4")).isPresent();
        line.run();

        assertThat(connectors).containsExactly("", "td4");
        assertThat(desk.find(id, "operator").orElseThrow().job().state()).isEqualTo(State.DONE);
        assertThat(desk.answer(id, "operator", "td4")).isEmpty();
    }

    @Test
    void a_question_that_nobody_answered_in_a_week_is_dropped() throws IOException {
        ImportDesk desk = desk();
        runs.add((request, progress) -> unclear());
        String id = desk.take(file("a"), OPERATOR).job().id();
        line.run();

        now = now.plus(Duration.ofDays(8));

        assertThat(desk.answer(id, "operator", "td4")).isEmpty();
        assertThat(desk.of("operator")).isEmpty();
        assertThat(folder.resolve("jobs")).isEmptyDirectory();
    }

    @Test
    void what_was_cut_off_is_taken_up_by_the_next_start_with_the_kept_file() throws IOException {
        String id = desk().take(file("a"), OPERATOR).job().id();
        line.forget();
        runs.add((request, progress) -> done(3));

        ImportDesk next = desk();
        next.goOn();
        line.run();

        assertThat(next.find(id, "operator").orElseThrow().job().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_hub_that_stops_ends_an_import_at_its_next_row_and_leaves_it_to_the_next_start() throws IOException {
        ImportDesk desk = desk();
        runs.add((request, progress) -> {
            progress.found(9, 0);
            desk.close();
            progress.stored(2);
            return done(9);
        });
        String id = desk.take(file("a"), OPERATOR).job().id();
        line.run();

        assertThat(new Jobs(new JobFolder(folder.resolve("jobs")))
                        .find(id)
                        .orElseThrow()
                        .state())
                .isEqualTo(State.STORING);
    }

    @Test
    void without_kafka_it_waits_and_tries_again() throws IOException {
        ImportDesk desk = desk();
        runs.add((request, progress) -> {
            throw new BrokerUnavailable(null);
        });
        runs.add((request, progress) -> done(3));
        String id = desk.take(file("a"), OPERATOR).job().id();

        line.runOne();
        assertThat(desk.find(id, "operator").orElseThrow().job().state()).isEqualTo(State.WAITING);
        line.run();
        assertThat(desk.find(id, "operator").orElseThrow().job().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_file_is_taken_back_while_nothing_of_it_is_stored_and_stays_afterwards() throws IOException {
        ImportDesk desk = desk();
        runs.add((request, progress) -> {
            desk.cancel(desk.of("operator").getFirst().job().id(), "operator");
            progress.read(500);
            return done(9);
        });
        runs.add((request, progress) -> {
            progress.found(9, 0);
            desk.cancel(desk.of("operator").getFirst().job().id(), "operator");
            progress.stored(9);
            return done(9);
        });
        desk.take(file("a"), OPERATOR);
        line.run();
        now = now.plusSeconds(1);
        desk.take(file("b"), OPERATOR);
        line.run();

        assertThat(desk.of("operator"))
                .extracting(status -> status.job().state())
                .containsExactly(State.DONE, State.CANCELLED);
    }

    @Test
    void a_form_that_is_sent_twice_is_one_job_and_another_person_has_his_own() throws IOException {
        ImportDesk desk = desk();

        String first = desk.take(file("a"), OPERATOR).job().id();

        assertThat(desk.take(file("a"), OPERATOR).job().id()).isEqualTo(first);
        assertThat(desk.take(file("a"), new Handed("bappeda", "x", "")).job().id())
                .isNotEqualTo(first);
        assertThat(desk.take(file("b"), OPERATOR).job().id()).isNotEqualTo(first);
    }

    @Test
    void a_fault_of_the_hub_ends_one_job_and_says_so() throws IOException {
        ImportDesk desk = desk();
        runs.add((request, progress) -> {
            throw new IllegalStateException("a defect");
        });
        String id = desk.take(file("a"), OPERATOR).job().id();
        line.run();

        assertThat(desk.find(id, "operator").orElseThrow().job().state()).isEqualTo(State.FAILED);
    }

    private static Outcome<FileReceipt> unclear() {
        return Outcome.rejected(
                new Problem(ProblemCode.CONNECTOR_UNCLEAR, "", Place.wholeRecord(), "", "td4 61 %; rekap-opd 55 %"));
    }
}
