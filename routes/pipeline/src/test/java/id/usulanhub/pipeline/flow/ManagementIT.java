package id.usulanhub.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An operator stops and resumes a stage through Camel's management. */
@KafkaTest
class ManagementIT {
    private final KafkaCluster kafka;

    ManagementIT(KafkaCluster kafka) {
        this.kafka = kafka;
    }

    @Test
    void a_stage_that_is_suspended_takes_nothing_and_goes_on_where_it_was() throws Exception {
        Copies copies = Copies.fresh(kafka, 2);
        copies.write(0, 10);

        try (CopyStage stage = stage(copies)) {
            copies.await(10);
            stage.jmx("suspend");
            assertThat(stage.managed().getState()).isEqualTo("Suspended");
            copies.write(10, 20);
            awaitAnotherGroup(copies, 20);
            assertThat(copies.found()).hasSize(10);
            stage.jmx("resume");
            copies.await(20);
        }

        assertThat(copies.values()).containsExactlyInAnyOrderElementsOf(Copies.numbers(0, 20));
    }

    @Test
    void a_stage_that_was_stopped_goes_on_where_it_was() throws Exception {
        Copies copies = Copies.fresh(kafka, 2);
        copies.write(0, 10);

        try (CopyStage stage = stage(copies)) {
            copies.await(10);
            stage.jmx("stop");
            assertThat(stage.managed().getState()).isEqualTo("Stopped");
            copies.write(10, 20);
            awaitAnotherGroup(copies, 20);
            assertThat(copies.found()).hasSize(10);
            stage.jmx("start");
            copies.await(20);
        }

        assertThat(copies.values()).containsExactlyInAnyOrderElementsOf(Copies.numbers(0, 20));
    }

    private CopyStage stage(Copies copies) {
        return new CopyStage(kafka.settings(), copies.plan(), copies.plan()::copies);
    }

    /** Another group that reads the same records shows that they could have been taken. */
    private void awaitAnotherGroup(Copies copies, int count) {
        CopyStage.Plan plan = copies.plan();
        Copies other = new Copies(
                kafka,
                new CopyStage.Plan(
                        plan.in(), kafka.createTopic("witness", 1), KafkaCluster.unique("witness"), plan.maxBatch()));
        CopyStage witness = stage(other);
        other.await(count);
        witness.close();
    }
}
