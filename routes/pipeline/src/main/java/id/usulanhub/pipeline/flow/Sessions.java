package id.usulanhub.pipeline.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Opens sessions with Kafka for one consumer endpoint. */
final class Sessions {
    private final KafkaSettings settings;
    private final ReadOptions options;
    private final Sender sender;
    private final Stage stage;

    Sessions(KafkaSettings settings, ReadOptions options, Sender sender, Stage stage) {
        this.settings = settings;
        this.options = options;
        this.sender = sender;
        this.stage = stage;
    }

    /** @param thread distinguishes the readers of one endpoint, from 0 */
    Session open(int thread) {
        return options.positions() == null ? joined(thread) : positioned();
    }

    private Session joined(int thread) {
        Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(KafkaClients.groupMember(settings, options.groupId(), options.maxBatch()));
        var unit = new TransactionalUnit(consumer, KafkaClients.transactional(settings, transactionalId(thread)));
        Session session = new Session(consumer, unit, stage, options.poison());
        return opened(session, () -> {
            unit.open();
            consumer.subscribe(options.topics(), session);
        });
    }

    /** The same after a restart, so that what the reader left open is ended at once instead of by time-out. */
    private String transactionalId(int thread) {
        return String.join(
                "-", settings.instance(), options.groupId(), String.join("-", options.topics()), "" + thread);
    }

    private Session positioned() {
        Consumer<String, byte[]> consumer = new KafkaConsumer<>(KafkaClients.consumer(settings, options.maxBatch()));
        Session session = new Session(consumer, new PositionedUnit(sender), stage, options.poison());
        return opened(session, () -> seek(consumer));
    }

    private void seek(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, Long> next = new HashMap<>();
        options.topics()
                .forEach(topic -> options.positions()
                        .next(topic)
                        .forEach((partition, offset) -> next.put(new TopicPartition(topic, partition), offset)));
        List<TopicPartition> all = options.topics().stream()
                .map(topic -> partitions(consumer, topic))
                .flatMap(Collection::stream)
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(
                all.stream().filter(partition -> !next.containsKey(partition)).toList());
        next.forEach(consumer::seek);
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("topic " + topic + " does not exist");
        }
        return partitions;
    }

    private static Session opened(Session session, Runnable opening) {
        try {
            opening.run();
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
