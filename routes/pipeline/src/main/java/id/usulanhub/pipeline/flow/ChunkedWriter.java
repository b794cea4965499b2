package id.usulanhub.pipeline.flow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Writes a long stream of messages in chunks, each in one transaction with the count of what was written so far. Killed
 * at any point and opened again, it knows exactly how many are stored.
 *
 * <p>The count is kept as a committed offset of a consumer group that nobody joins. Brokers forget such a group after
 * {@code offsets.retention.minutes} (7 days): by then an import is long finished, or is imported again as duplicates.
 *
 * <p>Not for several threads. After any exception it is to be closed, and opened again to go on.
 */
public final class ChunkedWriter implements AutoCloseable {
    private final TransactionalProducer producer;
    private final String progressGroup;
    private final TopicPartition progressPartition;
    private long done;
    private boolean broken;

    private ChunkedWriter(TransactionalProducer producer, String progressGroup, TopicPartition progressPartition) {
        this.producer = producer;
        this.progressGroup = progressGroup;
        this.progressPartition = progressPartition;
    }

    /**
     * Shuts out whoever held {@code transactionalId} before, settles what he left open, and reads how far he came.
     *
     * @param progress the group and the topic whose partition 0 hold the count, for example {@code import-<sha256>}
     * @throws BrokerUnavailable when Kafka does not answer
     */
    public static ChunkedWriter open(KafkaSettings settings, String transactionalId, Progress progress) {
        TransactionalProducer producer = new TransactionalProducer(settings, transactionalId);
        try {
            producer.open();
            ChunkedWriter writer =
                    new ChunkedWriter(producer, progress.group(), new TopicPartition(progress.topic(), 0));
            writer.done = writer.readDone(settings);
            return writer;
        } catch (KafkaException e) {
            producer.close();
            throw new BrokerUnavailable(e);
        }
    }

    /** Where the count is kept. */
    public record Progress(String group, String topic) {}

    /** How many messages are stored for ever. */
    public long done() {
        return done;
    }

    /**
     * Stores all of them and moves {@link #done} on by their number, or does neither.
     *
     * @return where each stands, in the order of the messages
     * @throws BrokerUnavailable when that could not be done now, or when another writer has taken over
     * @throws IllegalStateException when an earlier call failed, so that the count is no longer known here
     */
    public List<Written> write(List<Message> messages) {
        if (broken) {
            throw new IllegalStateException("a chunk failed before: open the writer again to learn how far it came");
        }
        long after = done + messages.size();
        try {
            List<Written> written = producer.transaction(open -> write(open, messages, after));
            done = after;
            return written;
        } catch (KafkaException e) {
            broken = true;
            throw Sending.failure(e);
        }
    }

    // Kafka would have the metadata from a consumer, but this group has no members, and so no generation to fence.
    @SuppressWarnings("deprecation")
    private List<Written> write(Producer<String, byte[]> open, List<Message> messages, long after) {
        var sent = Sending.start(open, messages);
        open.sendOffsetsToTransaction(
                Map.of(progressPartition, new OffsetAndMetadata(after)), new ConsumerGroupMetadata(progressGroup));
        open.flush();
        return Sending.finish(sent);
    }

    private long readDone(KafkaSettings settings) {
        var stable = new ListConsumerGroupOffsetsOptions().requireStable(true);
        try (Admin admin = Admin.create(KafkaClients.admin(settings))) {
            var offsets = admin.listConsumerGroupOffsets(progressGroup, stable)
                    .partitionsToOffsetAndMetadata()
                    .get();
            OffsetAndMetadata offset = offsets.get(progressPartition);
            return offset == null ? 0 : offset.offset();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
