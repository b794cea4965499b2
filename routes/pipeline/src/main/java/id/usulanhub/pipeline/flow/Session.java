package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One reader's time with Kafka, from joining to the first failure of Kafka itself. It polls, delivers segment by segment
 * and never holds a record that another reader may have: what is not committed is dropped when its partition goes.
 */
final class Session implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(20);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final AtomicLong ASSIGNMENTS = new AtomicLong();

    private final Consumer<String, byte[]> consumer;
    private final Unit unit;
    private final Stage stage;
    private final PoisonHandler poison;
    private final Backlog backlog = new Backlog();
    private final Backoff backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT);
    private long assignment = ASSIGNMENTS.incrementAndGet();

    /** @param poison null when the reader shall stand still at a record that it cannot take */
    Session(Consumer<String, byte[]> consumer, Unit unit, Stage stage, PoisonHandler poison) {
        this.consumer = consumer;
        this.unit = unit;
        this.stage = stage;
        this.poison = poison;
    }

    /**
     * Polls, or delivers one segment.
     *
     * @return how long to {@link #hold} before the next step
     * @throws KafkaException when this session is over; nothing that it did not commit has happened
     */
    Duration step() {
        if (backlog.isEmpty()) {
            backlog.add(consumer.poll(POLL));
            return Duration.ZERO;
        }
        Backlog.Segment head = backlog.head();
        if (head.isPoison() && poison != null) {
            return passOver(head);
        }
        return head.isIntact() ? deliver(head) : failed(head.cause());
    }

    /** Stays a member of the group, and gives partitions up when asked, without delivering anything. */
    void hold(Duration slice) {
        consumer.pause(consumer.assignment());
        // Partitions that are assigned during this very poll are not paused yet.
        backlog.add(consumer.poll(slice));
        consumer.resume(consumer.paused());
    }

    private Duration deliver(Backlog.Segment head) {
        unit.begin();
        Throwable failure = stage.take(batch(head), unit);
        if (failure == null) {
            failure = commit(head);
        }
        return failure == null ? Duration.ZERO : failed(failure);
    }

    private Throwable commit(Backlog.Segment head) {
        try {
            unit.commit(head.records());
            backlog.done();
            backoff.reset();
            return null;
        } catch (KafkaException e) {
            return e;
        }
    }

    private Duration failed(Throwable failure) {
        Blame blame = Blame.of(failure);
        if (blame == Blame.KAFKA) {
            throw over(failure);
        }
        report(blame == Blame.RECORDS ? Level.INFO : Level.WARN, "a batch failed and is delivered again", failure);
        boolean delivered = backlog.head().isIntact();
        if (delivered) {
            unit.abort();
        }
        if (blame == Blame.INFRASTRUCTURE || backlog.head().isPoison()) {
            return backoff.next();
        }
        backlog.failed(failure);
        return BEFORE_NEXT_TRY;
    }

    private Duration passOver(Backlog.Segment head) {
        unit.begin();
        Throwable failure = handOver(head);
        if (failure == null) {
            failure = commit(head);
        }
        if (failure == null) {
            report(Level.WARN, "a record was passed over and handed to the poison handler", head.cause());
            return Duration.ZERO;
        }
        if (Blame.of(failure) == Blame.KAFKA) {
            throw over(failure);
        }
        unit.abort();
        report(Level.ERROR, "the poison handler failed and is called again", failure);
        return backoff.next();
    }

    private Throwable handOver(Backlog.Segment head) {
        try {
            unit.send(poison.poisoned(Envelope.open(head.records().getFirst()), head.cause()));
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private Batch batch(Backlog.Segment head) {
        return new Batch(head.records().stream().map(Envelope::open).toList(), assignment);
    }

    private static KafkaException over(Throwable failure) {
        return failure instanceof KafkaException kafka ? kafka : new KafkaException(failure);
    }

    /** Names the place in the code, not the message: that may quote the data. */
    private static void report(Level level, String sentence, Throwable failure) {
        LOG.atLevel(level)
                .addKeyValue("cause", Failures.kind(failure))
                .addKeyValue("at", Failures.place(failure))
                .log(sentence);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // They are read from what was committed last.
        assignment = ASSIGNMENTS.incrementAndGet();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        backlog.drop(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        backlog.drop(partitions);
    }

    /** Leaves the group at once, so that others go on. What is open is aborted. */
    @Override
    public void close() {
        // With the flag up the clients would go without saying so, and the group would wait for them.
        boolean interrupted = Thread.interrupted();
        for (AutoCloseable part : List.<AutoCloseable>of(unit, this::leave)) {
            try {
                part.close();
            } catch (Exception e) {
                report(Level.WARN, "a Kafka client did not close cleanly", e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
    }
}
