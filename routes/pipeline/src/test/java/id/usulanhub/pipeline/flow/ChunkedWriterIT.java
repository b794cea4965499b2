package id.usulanhub.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@KafkaTest
class ChunkedWriterIT {
    private final KafkaCluster kafka;
    private final KafkaSettings settings;
    private final String topic;
    private final String id = KafkaCluster.unique("import");

    ChunkedWriterIT(KafkaCluster kafka) {
        this.kafka = kafka;
        this.settings = kafka.settings();
        this.topic = kafka.createTopic("raw", 2);
    }

    @Test
    void it_knows_after_a_restart_how_far_it_came() {
        try (ChunkedWriter writer = open()) {
            assertThat(writer.done()).isZero();
            assertThat(writer.write(messages(0, 30))).hasSize(30);
            writer.write(messages(30, 50));
        }

        try (ChunkedWriter writer = open()) {
            assertThat(writer.done()).isEqualTo(50);
        }
        assertThat(kafka.committed(topic)).hasSize(50);
    }

    @Test
    void a_chunk_that_was_not_committed_is_neither_counted_nor_seen() {
        try (ChunkedWriter writer = open()) {
            writer.write(messages(0, 10));
        }
        try (var killed = new KafkaProducer<String, byte[]>(KafkaClients.transactional(settings, id))) {
            killed.initTransactions();
            killed.beginTransaction();
            messages(10, 20).forEach(message -> killed.send(Envelope.seal(message)));
            killed.sendOffsetsToTransaction(
                    Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(20)), new ConsumerGroupMetadata(id));
            killed.flush();

            try (ChunkedWriter writer = open()) {
                assertThat(writer.done()).isEqualTo(10);
                writer.write(messages(10, 20));
            }
        }

        assertThat(kafka.committed(topic)).hasSize(20);
    }

    @Test
    void a_second_writer_shuts_the_first_out() {
        try (ChunkedWriter first = open()) {
            first.write(messages(0, 10));
            try (ChunkedWriter second = open()) {
                assertThatThrownBy(() -> first.write(messages(10, 20))).isInstanceOf(BrokerUnavailable.class);
                assertThatThrownBy(() -> first.write(messages(10, 20))).isInstanceOf(IllegalStateException.class);
                second.write(messages(10, 20));
                assertThat(second.done()).isEqualTo(20);
            }
        }

        assertThat(kafka.committed(topic)).hasSize(20);
    }

    private ChunkedWriter open() {
        return ChunkedWriter.open(settings, id, new ChunkedWriter.Progress(id, topic));
    }

    private List<Message> messages(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Message(topic, "k" + i, Map.of(), new byte[] {(byte) i}))
                .toList();
    }
}
