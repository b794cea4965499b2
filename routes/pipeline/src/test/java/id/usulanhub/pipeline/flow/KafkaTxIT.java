package id.usulanhub.pipeline.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.pipeline.flow.CopyStage.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KafkaTest
class KafkaTxIT {
    private final KafkaCluster kafka;

    private CopyStage stage;

    KafkaTxIT(KafkaCluster kafka) {
        this.kafka = kafka;
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void what_a_route_writes_is_committed_with_what_it_read() throws Exception {
        Copies copies = Copies.fresh(kafka, 2);
        Plan plan = copies.plan();
        copies.write(0, 100);

        run(plan, plan::copies);
        copies.await(100);

        assertThat(copies.values()).containsExactlyInAnyOrderElementsOf(Copies.numbers(0, 100));
        assertThat(committedOffsets(plan)).isEqualTo(100);
    }

    @Test
    void a_delivery_has_the_envelope_and_nothing_else() {
        Copies copies = Copies.fresh(kafka, 1);
        Plan plan = copies.plan();
        List<Delivery> seen = Collections.synchronizedList(new ArrayList<>());
        Map<String, String> headers = Map.of("ce_id", "7", "content-type", "text/plain", "CamelFileName", "../x");
        List<Written> written = kafka.write(List.of(new Message(plan.in(), "k", headers, "v".getBytes(UTF_8))));

        run(plan, batch -> {
            seen.addAll(batch.deliveries());
            return plan.copies(batch);
        });
        copies.await(1);

        Delivery delivery = seen.getFirst();
        assertThat(delivery.headers()).containsOnlyKeys("ce_id", "content-type", "hub_sha256");
        assertThat(delivery.key()).isEqualTo("k");
        assertThat(new Written(delivery.topic(), delivery.partition(), delivery.offset()))
                .isEqualTo(written.getFirst());
    }

    @Test
    void a_batch_that_fails_is_aborted_and_delivered_again() {
        Copies copies = Copies.fresh(kafka, 1);
        Plan plan = copies.plan();
        AtomicInteger attempts = new AtomicInteger();
        copies.write(0, 10);

        run(plan, batch -> {
            List<Message> all = plan.copies(batch);
            return attempts.incrementAndGet() == 1 ? withOneThatCannotBeWritten(plan, all) : all;
        });
        copies.await(10);

        assertThat(attempts).hasValueGreaterThan(1);
        assertThat(copies.values()).containsExactlyElementsOf(Copies.numbers(0, 10));
    }

    @Test
    void a_poison_record_is_found_by_halving_and_the_others_flow() {
        Copies copies = Copies.fresh(kafka, 2);
        Plan plan = copies.plan();
        copies.write(0, 300);

        run(plan, batch -> failOn(Set.of("17", "251"), plan, batch));
        copies.await(300);

        assertThat(copies.values()).containsExactlyInAnyOrderElementsOf(Copies.numbers(0, 300));
        assertThat(copies.poisoned()).containsExactlyInAnyOrder("17", "251");
    }

    @Test
    void what_lies_in_the_infrastructure_is_waited_for_without_halving() {
        Copies copies = Copies.fresh(kafka, 1);
        Plan plan = copies.plan();
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        copies.write(0, 20);

        run(plan, batch -> {
            sizes.add(batch.size());
            if (sizes.size() <= 3) {
                throw new InfrastructureException("the view is busy", null);
            }
            return plan.copies(batch);
        });
        copies.await(20);

        assertThat(sizes.subList(0, 4)).containsOnly(sizes.getFirst());
        assertThat(copies.values()).containsExactlyElementsOf(Copies.numbers(0, 20));
        assertThat(copies.poisoned()).isEmpty();
    }

    @Test
    void a_record_whose_hash_is_wrong_is_never_delivered() throws Exception {
        Copies copies = Copies.fresh(kafka, 1);
        Plan plan = copies.plan();
        copies.write(0, 3);
        forge(plan.in(), "3");
        copies.write(4, 6);

        run(plan, batch -> failOn(Set.of("3"), plan, batch));
        copies.await(6);

        assertThat(copies.values()).containsExactlyElementsOf(Copies.numbers(0, 6));
        assertThat(copies.found().get(3).headers()).containsEntry("hub_cause", "HashMismatch");
    }

    private void run(Plan plan, CopyStage.Step step) {
        stage = new CopyStage(kafka.settings(), plan, step);
    }

    private static List<Message> withOneThatCannotBeWritten(Plan plan, List<Message> copies) {
        List<Message> more = new ArrayList<>(copies);
        more.add(new Message(plan.out(), "k", Map.of(), new byte[KafkaClients.LARGEST_RECORD + 1]));
        return more;
    }

    private static List<Message> failOn(Set<String> bad, Plan plan, Batch batch) {
        if (batch.deliveries().stream().anyMatch(delivery -> bad.contains(Copies.text(delivery)))) {
            throw new IllegalArgumentException("cannot be read");
        }
        return plan.copies(batch);
    }

    private void forge(String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<String, byte[]>(KafkaClients.producer(kafka.settings()))) {
            producer.send(new ProducerRecord<>(topic, "k", value.getBytes(UTF_8)))
                    .get();
        }
    }

    private long committedOffsets(Plan plan) throws Exception {
        try (var admin = kafka.admin()) {
            return admin.listConsumerGroupOffsets(plan.group()).partitionsToOffsetAndMetadata().get().values().stream()
                    .mapToLong(offset -> offset.offset())
                    .sum();
        }
    }
}
