package id.usulanhub.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nodes that join and leave while a record cannot be taken: where everybody loses data. */
@KafkaTest
class RebalanceIT {
    private static final int PARTITIONS = 4;

    private final KafkaCluster kafka;

    RebalanceIT(KafkaCluster kafka) {
        this.kafka = kafka;
    }

    @Test
    void nothing_is_lost_or_doubled_while_a_batch_waits_for_the_infrastructure() {
        Copies copies = small();
        AtomicBoolean open = new AtomicBoolean();
        AtomicInteger refusals = new AtomicInteger();
        CopyStage.Step step = batch -> {
            if (!open.get() && holds(batch, Set.of("123"))) {
                refusals.incrementAndGet();
                throw new InfrastructureException("not now", null);
            }
            return copies.plan().copies(batch);
        };
        copies.write(0, 400);

        try (Nodes nodes = new Nodes(copies, step)) {
            nodes.join();
            Until.holds("a first refusal", () -> refusals.get() > 0);
            nodes.join();
            Until.holds("the second node copies", () -> !copies.found().isEmpty());
            nodes.join();
            copies.write(400, 500);
            nodes.leave();
            int before = refusals.get();
            Until.holds("it is tried again after the rebalance", () -> refusals.get() > before);
            open.set(true);
            copies.await(500);
        }

        assertThat(copies.values()).containsExactlyInAnyOrderElementsOf(Copies.numbers(0, 500));
        assertThat(copies.poisoned()).isEmpty();
    }

    @Test
    void nothing_is_lost_or_doubled_while_poison_records_are_searched_for() {
        Copies copies = small();
        Set<String> bad = Set.of("7", "8", "150", "333", "399");
        copies.write(0, 400);

        try (Nodes nodes = new Nodes(copies, batch -> failOn(bad, copies.plan(), batch))) {
            nodes.join();
            Until.holds("something is copied", () -> !copies.found().isEmpty());
            nodes.join();
            nodes.leave();
            nodes.join();
            copies.await(400);
        }

        assertThat(copies.values()).containsExactlyInAnyOrderElementsOf(Copies.numbers(0, 400));
        assertThat(copies.poisoned()).containsExactlyInAnyOrderElementsOf(bad);
    }

    private Copies small() {
        Copies copies = Copies.fresh(kafka, PARTITIONS);
        return new Copies(kafka, copies.plan().withMaxBatch(50));
    }

    private static List<Message> failOn(Set<String> bad, CopyStage.Plan plan, Batch batch) {
        if (holds(batch, bad)) {
            throw new IllegalArgumentException("cannot be read");
        }
        return plan.copies(batch);
    }

    private static boolean holds(Batch batch, Set<String> values) {
        return batch.deliveries().stream().anyMatch(delivery -> values.contains(Copies.text(delivery)));
    }
}
