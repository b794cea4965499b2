package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * A Kafka transaction that holds the group's offsets too. The group's generation goes along, so that a reader that lost
 * its partitions without noticing cannot commit for them (KIP-447).
 */
final class TransactionalUnit implements Unit {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final OpenTransaction open;

    TransactionalUnit(Consumer<String, byte[]> consumer, Map<String, Object> properties) {
        this.consumer = consumer;
        this.producer = new KafkaProducer<>(properties);
        this.open = new OpenTransaction(producer);
    }

    /** Ends what an earlier owner of the transactional id left open, and shuts him out. */
    void open() {
        producer.initTransactions();
    }

    @Override
    public void begin() {
        producer.beginTransaction();
    }

    @Override
    public void enclose(Exchange exchange) {
        open.enclose(exchange);
    }

    @Override
    public void send(List<Message> messages) {
        open.send(messages);
    }

    @Override
    public void commit(List<ConsumerRecord<String, byte[]>> records) {
        producer.sendOffsetsToTransaction(next(records), consumer.groupMetadata());
        producer.commitTransaction();
    }

    private static Map<TopicPartition, OffsetAndMetadata> next(List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        records.forEach(record -> next.put(Backlog.partition(record), new OffsetAndMetadata(record.offset() + 1)));
        return next;
    }

    @Override
    public void abort() {
        producer.abortTransaction();
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
