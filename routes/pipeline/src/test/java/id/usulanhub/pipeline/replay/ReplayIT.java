package id.usulanhub.pipeline.replay;

import static id.usulanhub.pipeline.replay.ReplayWorld.NEW;
import static id.usulanhub.pipeline.replay.ReplayWorld.OLD;
import static id.usulanhub.pipeline.replay.ReplayWorld.submission;
import static id.usulanhub.pipeline.replay.ReplayWorld.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.pipeline.Samples;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.audit.AuditReport;
import id.usulanhub.pipeline.audit.AuditReport.Counts;
import id.usulanhub.pipeline.audit.Auditor;
import id.usulanhub.pipeline.audit.FateReader;
import id.usulanhub.pipeline.audit.RecordFate;
import id.usulanhub.pipeline.collect.Receipt;
import id.usulanhub.pipeline.collect.Submission;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTest;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Until;
import id.usulanhub.pipeline.flow.Written;
import id.usulanhub.pipeline.normalise.Comparison.Change;
import id.usulanhub.pipeline.normalise.MappingArchive;
import id.usulanhub.pipeline.normalise.MappingVersion;
import id.usulanhub.view.Fate;
import id.usulanhub.view.ReplayFilter;
import id.usulanhub.view.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays on a real broker: what was refused under one version of a connector, and what another makes of it. */
@KafkaTest
class ReplayIT {

    private static final String WHY = "\"masalah\": \"becek\"";
    private static final String WHY_ANEW = "\"sebab\": \"becek\"";

    @TempDir
    private Path folder;

    private final String connector = "form-" + UUID.randomUUID();
    private final KafkaSettings kafka;
    private final Connectors running = ReplayWorld.running(version(connector, OLD));
    private ReplayStages stages;
    private View view;
    private MappingArchive archive;

    ReplayIT(KafkaCluster cluster) {
        kafka = cluster.settings();
    }

    @BeforeEach
    void the_stages_run() throws Exception {
        stages = new ReplayStages(kafka, running, folder.resolve("view.sqlite"));
        view = stages.view();
        archive = stages.archive();
    }

    @AfterEach
    void the_stages_stop() throws Exception {
        stages.close();
    }

    @Test
    void what_an_old_mapping_refused_a_new_one_accepts_and_nothing_is_doubled() {
        collect("a", "jalan", WHY);
        Receipt refused = collect("b", "jembatan", WHY_ANEW);
        collect("b", "jembatan", WHY_ANEW);
        settled(new Counts(3, 1, 1, 0, 1));
        assertThat(plan(ReplayRequest.NEW).copies()).isZero();

        running.become(ReplayWorld.running(version(connector, NEW)));
        ReplayPlan plan = plan(ReplayRequest.NEW);
        assertThat(plan.report().counts())
                .containsEntry(Change.NEWLY_ACCEPTED, 1L)
                .containsEntry(Change.SAME, 1L);
        assertThat(usulan()).hasSize(1);

        ReplayResult first = run(replayer(), ReplayRequest.NEW);

        assertThat(first.run().accepted()).isEqualTo(1);
        assertThat(first.run().copies()).isEqualTo(1);
        assertThat(usulan()).extracting(one -> one.usul().uraian()).containsExactlyInAnyOrder("jalan", "jembatan");
        settled(new Counts(3, 2, 0, 0, 1));
        assertThat(view.receipts().submission(refused.id()).getFirst().fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(view.intake().rejected(connector, 0, 10)).isEmpty();

        ReplayResult second = run(replayer(), ReplayRequest.NEW);

        assertThat(second.run()).isNull();
        assertThat(second.plan().report().isClean()).isTrue();
        assertThat(usulan()).hasSize(2);
    }

    @Test
    void an_old_version_can_be_chosen_and_takes_no_accepted_usulan_away() {
        String old = running.all().iterator().next().version();
        collect("z", "gang", WHY);
        settled(new Counts(1, 1, 0, 0, 0));
        running.become(ReplayWorld.running(version(connector, NEW)));
        collect("a", "jalan", WHY_ANEW);
        collect("b", "jembatan", WHY);
        settled(new Counts(3, 3, 0, 0, 0));

        ReplayPlan plan = plan(ReplayRequest.OLD);

        assertThat(plan.mapping()).isEqualTo(old);
        assertThat(plan.report().counts())
                .containsEntry(Change.NEWLY_REJECTED, 1L)
                .containsEntry(Change.SAME, 2L);
        assertThat(run(replayer(), old).run()).isNull();
        assertThat(usulan()).hasSize(3);
        assertThat(archive.versions(connector))
                .extracting(MappingVersion::version)
                .containsExactly(old, running.all().iterator().next().version());
    }

    @Test
    void a_version_that_nobody_knows_is_told_with_those_there_are() {
        Outcome<ReplayPlan> refused = replayer().plan(new ReplayRequest(all(connector), "ffffffffffff"));

        Problem problem = refused.problems().getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.MAPPING_UNKNOWN);
        assertThat(problem.detail()).isEqualTo(running.all().iterator().next().version());
    }

    @Test
    void a_connector_that_nobody_knows_is_not_taken_for_a_version() {
        Outcome<ReplayPlan> refused = replayer().plan(new ReplayRequest(all("nope"), ReplayRequest.NEW));

        assertThat(refused.problems())
                .extracting(Problem::code, Problem::value)
                .containsExactly(tuple(ProblemCode.CONNECTOR_UNKNOWN, "nope"));
    }

    @Test
    void a_replay_that_dies_halfway_goes_on_when_it_is_called_again() {
        for (int i = 0; i < 5; i++) {
            collect("x" + i, "jalan " + i, WHY_ANEW);
        }
        settled(new Counts(5, 0, 5, 0, 0));
        running.become(ReplayWorld.running(version(connector, NEW)));
        List<Message> copied = new ArrayList<>();

        assertThatThrownBy(() -> run(replayer(messages -> dying(copied, messages)), ReplayRequest.NEW))
                .isInstanceOf(InfrastructureException.class);
        settled(new Counts(5, 2, 3, 0, 0));
        ReplayResult rest = run(replayer(), ReplayRequest.NEW);

        assertThat(rest.run().copies()).isEqualTo(3);
        assertThat(usulan()).hasSize(5);
        settled(new Counts(5, 5, 0, 0, 0));
    }

    /** Writes the first handful and dies at the second. */
    private List<Written> dying(List<Message> copied, List<Message> messages) {
        if (!copied.isEmpty()) {
            throw new InfrastructureException("the power failed", null);
        }
        copied.addAll(messages);
        return stages.call("direct:replay").with(messages);
    }

    @Test
    void copies_that_are_written_twice_change_nothing_the_second_time() {
        collect("a", "jalan", WHY_ANEW);
        settled(new Counts(1, 0, 1, 0, 0));
        running.become(ReplayWorld.running(version(connector, NEW)));

        ReplayResult result = run(
                replayer(messages -> {
                    stages.call("direct:replay").with(messages);
                    return stages.call("direct:replay").with(messages);
                }),
                ReplayRequest.NEW);

        assertThat(result.run().copies()).isEqualTo(2);
        assertThat(result.run().accepted()).isEqualTo(1);
        assertThat(result.run().duplicates()).isEqualTo(1);
        assertThat(usulan()).hasSize(1);
        settled(new Counts(1, 1, 0, 0, 0));
    }

    @Test
    void something_newer_that_comes_while_a_replay_runs_is_not_replaced() {
        collect("a", "jalan lama", WHY_ANEW);
        settled(new Counts(1, 0, 1, 0, 0));
        running.become(ReplayWorld.running(version(connector, NEW)));

        ReplayResult result = run(
                replayer(messages -> {
                    collect("a", "jalan baru", WHY_ANEW);
                    return stages.call("direct:replay").with(messages);
                }),
                ReplayRequest.NEW);

        assertThat(result.run().superseded()).isEqualTo(1);
        assertThat(usulan()).extracting(one -> one.usul().uraian()).containsExactly("jalan baru");
        settled(new Counts(2, 1, 1, 0, 0));
        assertThat(plan(ReplayRequest.NEW).copies()).isZero();
    }

    private Replayer replayer() {
        return replayer(stages.call("direct:replay")::with);
    }

    private Replayer replayer(Function<List<Message>, List<Written>> write) {
        return new Replayer(
                new Replayer.History(view.replays(), stages.scan(), ReplayWorld::reference),
                archive,
                new Replayer.Out(write, new ViewSync(view.offsets()), 2),
                () -> UUID.randomUUID().toString());
    }

    private ReplayPlan plan(String mapping) {
        return accepted(replayer().plan(new ReplayRequest(all(connector), mapping)));
    }

    private ReplayResult run(Replayer replayer, String mapping) {
        return accepted(replayer.run(new ReplayRequest(all(connector), mapping), progress -> {}));
    }

    private static ReplayFilter all(String connector) {
        return new ReplayFilter(connector, null, null, false, null, null, "");
    }

    private Receipt collect(String id, String uraian, String why) {
        return accepted(
                stages.collector().collect(new Submission(connector, "application/json", submission(id, uraian, why))));
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T> accepted -> accepted.value();
            case Outcome.Rejected<T> rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    private List<Usulan> usulan() {
        return view.kecamatan().planning(Samples.SETU, 2027).usulan().stream()
                .map(state -> state.usulan())
                .filter(one -> one.id().connector().equals(connector))
                .toList();
    }

    /** The view, the audit and the fates tell the same of what was received, and nothing is amiss. */
    private void settled(Counts expected) {
        Until.holds("the view counts " + expected, () -> seen().equals(expected));
        AuditReport report = new Auditor(stages.scan(), ReplayStages.GROUP).audit();
        assertThat(report.connectors()).containsEntry(connector, expected);
        assertThat(report.clean()).as(report.line()).isTrue();
        assertThat(new FateReader(stages.scan())
                        .read().stream().filter(fate -> fate.connector().equals(connector)))
                .extracting(RecordFate::outcome)
                .hasSize((int) expected.received())
                .filteredOn("accepted"::equals)
                .hasSize((int) expected.accepted());
    }

    private Counts seen() {
        return view.intake().conservation().stream()
                .filter(one -> one.connector().equals(connector))
                .map(one -> new Counts(one.received(), one.accepted(), one.rejected(), one.waiting(), one.duplicates()))
                .findFirst()
                .orElse(new Counts(0, 0, 0, 0, 0));
    }
}
