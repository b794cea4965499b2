package id.usulanhub.pipeline.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final Message MESSAGE = new Message("raw", "key", Map.of("ce_id", "1"), "value".getBytes(UTF_8));

    @Test
    void a_record_that_arrives_as_it_was_sent_is_intact() {
        assertThat(Envelope.intact(arrived("raw", "key", "value"))).isTrue();
    }

    @Test
    void one_in_another_topic_or_under_another_key_or_with_other_bytes_is_not() {
        assertThat(Envelope.intact(arrived("ledger", "key", "value"))).isFalse();
        assertThat(Envelope.intact(arrived("raw", "kez", "value"))).isFalse();
        assertThat(Envelope.intact(arrived("raw", "key", "valuf"))).isFalse();
    }

    @Test
    void one_without_a_hash_is_not() {
        assertThat(Envelope.intact(new ConsumerRecord<>("raw", 0, 0, "key", "value".getBytes(UTF_8))))
                .isFalse();
    }

    @Test
    void bytes_that_move_from_the_key_to_the_value_change_the_hash() {
        assertThat(Envelope.hash("raw", "ab", "c".getBytes(UTF_8)))
                .isNotEqualTo(Envelope.hash("raw", "a", "bc".getBytes(UTF_8)));
    }

    @Test
    void headers_that_could_steer_an_endpoint_stay_outside_in_any_case() {
        var record = arrived("raw", "key", "value");
        record.headers().add("CamelKafkaOverrideTopic", "ledger".getBytes(UTF_8));
        record.headers().add("cAmElHttpUri", "http://x".getBytes(UTF_8));
        record.headers().add("Content-Type", "text/plain".getBytes(UTF_8));

        assertThat(Envelope.open(record).headers())
                .containsOnlyKeys("ce_id", "hub_sha256", "content-type")
                .containsEntry("content-type", "text/plain");
    }

    private static ConsumerRecord<String, byte[]> arrived(String topic, String key, String value) {
        var record = new ConsumerRecord<>(topic, 0, 0L, key, value.getBytes(UTF_8));
        Envelope.seal(MESSAGE).headers().forEach(record.headers()::add);
        return record;
    }
}
