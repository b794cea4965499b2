package id.usulanhub.pipeline.flow;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** What all senders do alike: hand over every message, then ask for every answer. */
final class Sending {

    private Sending() {}

    static List<Future<RecordMetadata>> start(Producer<String, byte[]> producer, List<Message> messages) {
        return messages.stream()
                .map(message -> producer.send(Envelope.seal(message)))
                .toList();
    }

    static List<Written> finish(List<Future<RecordMetadata>> sent) {
        return sent.stream().map(Sending::written).toList();
    }

    private static Written written(Future<RecordMetadata> sent) {
        try {
            RecordMetadata at = sent.get();
            return new Written(at.topic(), at.partition(), at.offset());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }

    /** What a caller is told: the broker's state, or that the record itself cannot be written. */
    static RuntimeException failure(KafkaException cause) {
        return Blame.of(cause) == Blame.RECORDS ? cause : new BrokerUnavailable(cause);
    }
}
