package id.usulanhub.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** A reader that keeps its positions in its own store. */
@KafkaTest
class PositionsIT {
    private final KafkaCluster kafka;

    PositionsIT(KafkaCluster kafka) {
        this.kafka = kafka;
    }

    @Test
    void every_record_of_every_topic_is_stored_once_though_a_batch_fails() throws Exception {
        String one = kafka.createTopic("one", 2);
        String two = kafka.createTopic("two", 1);
        Store store = new Store(30);
        kafka.write(messages(one, 100));
        kafka.write(messages(two, 50));

        try (CamelContext camel = reader(store, one + "," + two)) {
            Until.holds("all are stored", () -> store.size() >= 150);
            assertThat(camel.getStatus().isStarted()).isTrue();
        }

        assertThat(store.places()).doesNotHaveDuplicates().hasSize(150);
        assertThat(store.failures).isEqualTo(1);
    }

    @Test
    void after_a_restart_it_goes_on_where_its_store_says() throws Exception {
        String topic = kafka.createTopic("one", 2);
        Store store = new Store(Integer.MAX_VALUE);
        kafka.write(messages(topic, 40));

        try (CamelContext camel = reader(store, topic)) {
            Until.holds("the first are stored", () -> store.size() >= 40);
            assertThat(camel.getStatus().isStarted()).isTrue();
        }
        kafka.write(messages(topic, 10));
        try (CamelContext camel = reader(store, topic)) {
            Until.holds("the others are stored", () -> store.size() >= 50);
            assertThat(camel.getStatus().isStarted()).isTrue();
        }

        assertThat(store.places()).doesNotHaveDuplicates().hasSize(50);
    }

    private static List<Message> messages(String topic, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Message(topic, "k" + i, Map.of(), new byte[] {(byte) i}))
                .toList();
    }

    private CamelContext reader(Store store, String topics) throws Exception {
        CamelContext camel = new DefaultCamelContext();
        camel.getRegistry().bind("store", store);
        camel.addComponent(KafkaTxComponent.SCHEME, new KafkaTxComponent(kafka.settings()));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("kafka-tx:" + topics + "?positions=#store&maxBatch=10")
                        .errorHandler(noErrorHandler())
                        .bean(store, "store");
            }
        });
        camel.start();
        return camel;
    }

    /** Records and positions, which change together or not at all. */
    public static final class Store implements Positions {
        private final List<String> places = new ArrayList<>();
        private final Map<String, Map<Integer, Long>> next = new HashMap<>();
        private final int failAt;
        private int failures;

        private Store(int failAt) {
            this.failAt = failAt;
        }

        /** Stores a batch; the first that goes beyond {@code failAt} fails. */
        public synchronized void store(Batch batch) {
            if (places.size() + batch.size() > failAt && failures == 0) {
                failures++;
                throw new InfrastructureException("the disk is busy", null);
            }
            for (Delivery delivery : batch) {
                places.add(delivery.toString());
                next.computeIfAbsent(delivery.topic(), topic -> new HashMap<>())
                        .put(delivery.partition(), delivery.offset() + 1);
            }
        }

        @Override
        public synchronized Map<Integer, Long> next(String topic) {
            return Map.copyOf(next.getOrDefault(topic, Map.of()));
        }

        private synchronized int size() {
            return places.size();
        }

        private synchronized List<String> places() {
            return List.copyOf(places);
        }
    }
}
