package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What a test does with a broker: topics of its own, writing to them, and reading what was committed. */
public final class KafkaCluster {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int MAX_BATCH = 1000;

    private final String bootstrapServers;

    public KafkaCluster(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Settings of one hub node; those of the same instance share transactional ids. */
    public KafkaSettings settings(String instance) {
        return KafkaSettings.of(bootstrapServers, instance);
    }

    /** Settings of a hub node that no other test is. */
    public KafkaSettings settings() {
        return settings(unique("node"));
    }

    /** Makes a topic that no other test has. @return its name, which starts with {@code what} */
    public String createTopic(String what, int partitions) {
        String name = unique(what);
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
            return name;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A name that no other test has, for a group, a topic or a node. */
    public static String unique(String what) {
        return what + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The caller closes it. */
    public Admin admin() {
        return Admin.create(KafkaClients.admin(settings("admin")));
    }

    /** Writes outside of any transaction. @return where each stands */
    public List<Written> write(List<Message> messages) {
        try (Sender sender = new SharedSender(settings("writer"))) {
            return sender.send(messages);
        }
    }

    /** Every committed record of a topic, partition by partition in its order. */
    public List<Delivery> committed(String topic) {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(KafkaClients.scanner(settings("reader"), MAX_BATCH))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Delivery> found = new ArrayList<>();
            while (!reached(consumer, ends)) {
                consumer.poll(POLL).forEach(record -> found.add(Envelope.open(record)));
            }
            return found;
        }
    }

    private static boolean reached(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        Collection<TopicPartition> partitions = ends.keySet();
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }
}
