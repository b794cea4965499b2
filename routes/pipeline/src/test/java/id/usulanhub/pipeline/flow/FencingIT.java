package id.usulanhub.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A node that stood still while another took over, and then goes on as if nothing had happened. */
@KafkaTest
class FencingIT {
    private final KafkaCluster kafka;

    FencingIT(KafkaCluster kafka) {
        this.kafka = kafka;
    }

    @Test
    void a_second_owner_of_the_same_transactional_id_shuts_the_first_out() {
        standStillAndGoOn(impatient("twin"), impatient("twin"));
    }

    @Test
    void a_node_that_lost_its_partitions_without_noticing_cannot_commit() {
        standStillAndGoOn(impatient(KafkaCluster.unique("node")), impatient(KafkaCluster.unique("node")));
    }

    private void standStillAndGoOn(KafkaSettings first, KafkaSettings second) {
        Copies copies = Copies.fresh(kafka, 1);
        Stall stall = new Stall(copies.plan());
        copies.write(0, 50);

        try (CopyStage stalled = new CopyStage(first, copies.plan(), stall)) {
            Until.holds("the first node has the batch", () -> stall.attempts.get() > 0);
            try (CopyStage other = new CopyStage(second, copies.plan(), copies.plan()::copies)) {
                copies.await(50);
                assertThat(other.managed().getState()).isEqualTo("Started");
                stall.release.countDown();
                copies.write(50, 60);
                copies.await(60);
            }
            copies.write(60, 70);
            copies.await(70);
            assertThat(stalled.managed().getState()).isEqualTo("Started");
        }

        assertThat(copies.values()).containsExactlyElementsOf(Copies.numbers(0, 70));
    }

    /** A node that the group gives up when it has not polled for a second and a half. */
    private KafkaSettings impatient(String instance) {
        return new KafkaSettings(
                kafka.bootstrapServers(), instance, Map.of("max.poll.interval.ms", "1500"), KafkaSettings.SEND_TIMEOUT);
    }

    /** Stands still in its first batch until it is released. */
    private static final class Stall implements CopyStage.Step {
        private final CopyStage.Plan plan;
        private final AtomicInteger attempts = new AtomicInteger();
        private final CountDownLatch release = new CountDownLatch(1);

        private Stall(CopyStage.Plan plan) {
            this.plan = plan;
        }

        @Override
        public List<Message> apply(Batch batch) {
            if (attempts.incrementAndGet() == 1) {
                Until.holds("the test lets go", () -> release.getCount() == 0);
            }
            return plan.copies(batch);
        }
    }
}
