package id.usulanhub.benchmarks;

import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that an exactly-once stage can do: reads a batch, writes the same bytes to another topic, commits both in one
 * transaction. It is the yardstick that a stage's throughput is a ratio of.
 */
final class BareCopy implements Runner {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings kafka;
    private final int maxBatch;
    private final Producing producing;

    BareCopy(KafkaSettings kafka, int maxBatch, Producing producing) {
        this.kafka = kafka;
        this.maxBatch = maxBatch;
        this.producing = producing;
    }

    /** How the copy writes; a lone broker syncs each batch to disk, so that larger ones are faster. */
    enum Producing {
        /** As Kafka's producer does unless it is told otherwise. */
        BY_DEFAULT(16 * 1024, 5),
        /** As the hub's stages do. */
        AS_THE_HUB(512 * 1024, 100);

        private final int batchBytes;
        private final int lingerMs;

        Producing(int batchBytes, int lingerMs) {
            this.batchBytes = batchBytes;
            this.lingerMs = lingerMs;
        }
    }

    @Override
    public AutoCloseable start(String group) {
        Thread thread = Thread.ofPlatform().name("bare-copy").start(() -> copy(group));
        return () -> {
            thread.interrupt();
            thread.join();
        };
    }

    private void copy(String group) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(reading(group));
                var producer = new KafkaProducer<byte[], byte[]>(writing(group))) {
            producer.initTransactions();
            consumer.subscribe(List.of(Topics.RAW));
            while (!Thread.currentThread().isInterrupted()) {
                ConsumerRecords<byte[], byte[]> batch = consumer.poll(POLL);
                if (!batch.isEmpty()) {
                    copy(batch, consumer, producer);
                }
            }
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(
            ConsumerRecords<byte[], byte[]> batch,
            KafkaConsumer<byte[], byte[]> consumer,
            KafkaProducer<byte[], byte[]> producer) {
        producer.beginTransaction();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : batch) {
            producer.send(new ProducerRecord<>(Topics.LEDGER, null, null, each.key(), each.value(), each.headers()));
            next.put(new TopicPartition(each.topic(), each.partition()), new OffsetAndMetadata(each.offset() + 1));
        }
        producer.sendOffsetsToTransaction(next, consumer.groupMetadata());
        producer.commitTransaction();
    }

    private Map<String, Object> reading(String group) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                maxBatch,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
    }

    private Map<String, Object> writing(String group) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                group,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                producing.lingerMs,
                ProducerConfig.BATCH_SIZE_CONFIG,
                producing.batchBytes,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class);
    }
}
