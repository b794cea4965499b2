package id.usulanhub.pipeline.flow;

import java.util.List;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The transaction that an exchange is inside of. It is committed by the consumer that began it, and by nobody else. */
final class OpenTransaction {
    private static final String PROPERTY = "id.usulanhub.kafka-tx";

    private final Producer<String, byte[]> producer;

    OpenTransaction(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    static OpenTransaction of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, OpenTransaction.class);
    }

    void enclose(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** Does not wait: a message that cannot be written makes the commit fail. */
    void send(List<Message> messages) {
        for (Message message : messages) {
            Future<RecordMetadata> unused = producer.send(Envelope.seal(message));
        }
    }
}
