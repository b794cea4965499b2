package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/** One idempotent producer for all who write outside of a transaction: their records share batches, and so syncs. */
final class SharedSender implements Sender {
    private final KafkaSettings settings;
    private Producer<String, byte[]> producer;

    SharedSender(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Written> send(List<Message> messages) {
        Producer<String, byte[]> current = producer();
        try {
            return Sending.finish(Sending.start(current, messages));
        } catch (KafkaException e) {
            if (!(e instanceof RetriableException) && Blame.of(e) != Blame.RECORDS) {
                discard(current);
            }
            throw Sending.failure(e);
        } catch (IllegalStateException e) {
            // Another thread found this producer broken and closed it while this one was about to send.
            throw new BrokerUnavailable(e);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(KafkaClients.producer(settings));
        }
        return producer;
    }

    /** A producer that met anything but a delay may never send again. */
    private synchronized void discard(Producer<String, byte[]> broken) {
        broken.close(Duration.ZERO);
        if (producer == broken) {
            producer = null;
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(settings.sendTimeout());
            producer = null;
        }
    }
}
