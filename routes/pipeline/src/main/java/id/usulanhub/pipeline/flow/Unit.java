package id.usulanhub.pipeline.flow;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What makes reading a segment and writing its results one step. Every method may throw a KafkaException. */
interface Unit extends AutoCloseable {

    void begin();

    /** Lets the route's producers take part. */
    void enclose(Exchange exchange);

    void send(List<Message> messages);

    /** Makes what was sent and the passing over these records true together. */
    void commit(List<ConsumerRecord<String, byte[]>> records);

    void abort();

    @Override
    void close();
}
