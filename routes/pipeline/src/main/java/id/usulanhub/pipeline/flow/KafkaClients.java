package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The properties of every Kafka client of the hub: what its promises rest on is set here and nowhere else. */
final class KafkaClients {

    /** Of one record with its key and headers, in bytes; a rejected record holds its raw one in base64. */
    static final int LARGEST_RECORD = 8 * 1024 * 1024;

    /** After this time the broker ends what a dead node left open; until then readers wait. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(30);

    private static final int LINGER_MS = 5;

    /** In bytes and milliseconds, of what is written in transactions. */
    private static final int LARGE_BATCH = 512 * 1024;

    private static final int LONG_LINGER_MS = 100;

    private KafkaClients() {}

    static Map<String, Object> admin(KafkaSettings settings) {
        Map<String, Object> properties = common(settings);
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis(settings.sendTimeout()));
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(settings.sendTimeout()));
        return properties;
    }

    /** A producer that neither loses nor doubles; it gives up after {@link KafkaSettings#sendTimeout}. */
    static Map<String, Object> producer(KafkaSettings settings) {
        int timeout = millis(settings.sendTimeout());
        Map<String, Object> properties = common(settings);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        return properties;
    }

    static Map<String, Object> transactional(KafkaSettings settings, String transactionalId) {
        Map<String, Object> properties = producer(settings);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        // A lone broker syncs each produced batch to disk, and committing sends what lingers: few and large is fast.
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, LARGE_BATCH);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, LONG_LINGER_MS);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis(TRANSACTION_TIMEOUT));
        return properties;
    }

    /** A consumer that sees only what was committed, from the first record on, and commits nothing by itself. */
    static Map<String, Object> consumer(KafkaSettings settings, int maxBatch) {
        Map<String, Object> properties = common(settings);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxBatch);
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(settings.sendTimeout()));
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(settings.sendTimeout()));
        return properties;
    }

    /**
     * A consumer that reads what is there. It never asks the broker to wait for more: the broker would hold the request
     * that it sends ahead, and its closing with it, for half a second.
     */
    static Map<String, Object> scanner(KafkaSettings settings, int maxBatch) {
        Map<String, Object> properties = consumer(settings, maxBatch);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 0);
        return properties;
    }

    static Map<String, Object> groupMember(KafkaSettings settings, String groupId, int maxBatch) {
        Map<String, Object> properties = consumer(settings, maxBatch);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return properties;
    }

    private static Map<String, Object> common(KafkaSettings settings) {
        Map<String, Object> properties = new HashMap<>(settings.client());
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return properties;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
