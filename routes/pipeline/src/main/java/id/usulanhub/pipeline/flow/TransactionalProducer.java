package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** A transactional producer that is made anew after a failure, which also settles what the old one left open. */
final class TransactionalProducer implements AutoCloseable {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final KafkaSettings settings;
    private final String transactionalId;
    private Producer<String, byte[]> producer;

    TransactionalProducer(KafkaSettings settings, String transactionalId) {
        this.settings = settings;
        this.transactionalId = transactionalId;
    }

    /** Ends what another owner of the id left open, and shuts that owner out. */
    void open() {
        Producer<String, byte[]> fresh = new KafkaProducer<>(KafkaClients.transactional(settings, transactionalId));
        try {
            fresh.initTransactions();
            producer = fresh;
        } catch (KafkaException e) {
            fresh.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * Commits what {@code work} writes.
     *
     * @throws KafkaException when nothing was committed, or, after a time-out of the commit itself, perhaps all
     */
    <T> T transaction(Function<Producer<String, byte[]>, T> work) {
        if (producer == null) {
            open();
        }
        try {
            producer.beginTransaction();
            T result = work.apply(producer);
            producer.commitTransaction();
            return result;
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
    }

    /** Not an abort: after a commit that timed out an abort would be wrong. The next owner of the id settles it. */
    private void abandon() {
        producer.close(Duration.ZERO);
        producer = null;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSE_TIMEOUT);
            producer = null;
        }
    }
}
