package id.usulanhub.pipeline.flow;

import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Writes all messages of one call or none. One call at a time. */
final class AtomicSender implements Sender {
    private final TransactionalProducer producer;

    AtomicSender(KafkaSettings settings, String transactionalId) {
        this.producer = new TransactionalProducer(settings, transactionalId);
    }

    @Override
    public synchronized List<Written> send(List<Message> messages) {
        try {
            return producer.transaction(open -> {
                List<Future<RecordMetadata>> sent = Sending.start(open, messages);
                open.flush();
                return Sending.finish(sent);
            });
        } catch (KafkaException e) {
            throw Sending.failure(e);
        }
    }

    @Override
    public synchronized void close() {
        producer.close();
    }
}
