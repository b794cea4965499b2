package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics that are missing, and refuses those that differ from their description. */
public final class TopicAdmin {

    private static final String FOR_EVER = "-1";

    /** Replicas that survive the loss of one broker while another is being mended. */
    private static final int REPLICAS = 3;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final KafkaSettings settings;

    public TopicAdmin(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes every topic exist as described.
     *
     * @throws IllegalStateException naming each existing topic that differs in a way that would lose or reorder data
     * @throws BrokerUnavailable when Kafka does not answer
     */
    public void ensure(Collection<Topic> topics) {
        try (Admin admin = Admin.create(KafkaClients.admin(settings))) {
            int brokers = get(admin.describeCluster().nodes()).size();
            create(admin, topics, brokers);
            List<String> differences = knownDifferences(admin, topics);
            if (!differences.isEmpty()) {
                throw new IllegalStateException("topics differ from their description: " + differences);
            }
        }
    }

    private static void create(Admin admin, Collection<Topic> topics, int brokers) {
        Set<String> present = get(admin.listTopics().names());
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(topic -> newTopic(topic, brokers))
                .toList();
        admin.createTopics(missing).values().values().forEach(TopicAdmin::created);
    }

    private static NewTopic newTopic(Topic topic, int brokers) {
        short replicas = (short) Math.min(REPLICAS, brokers);
        return new NewTopic(topic.name(), topic.partitions(), replicas).configs(configs(topic, brokers));
    }

    private static Map<String, String> configs(Topic topic, int brokers) {
        Map<String, String> configs = new HashMap<>();
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy(topic));
        configs.put(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER);
        configs.put(TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(KafkaClients.LARGEST_RECORD));
        // A client's clock is the client's word; the order of arrival is ours.
        configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        if (brokers >= REPLICAS) {
            configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        if (brokers == 1 && topic.flushMessages() != null) {
            configs.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, String.valueOf(topic.flushMessages()));
        }
        return configs;
    }

    private static String policy(Topic topic) {
        return topic.cleanup().equals("compact")
                ? TopicConfig.CLEANUP_POLICY_COMPACT
                : TopicConfig.CLEANUP_POLICY_DELETE;
    }

    /** A topic that was just made is not known everywhere at once. */
    private List<String> knownDifferences(Admin admin, Collection<Topic> topics) {
        long started = System.nanoTime();
        while (true) {
            try {
                return differences(admin, topics);
            } catch (BrokerUnavailable e) {
                boolean late =
                        System.nanoTime() - started > settings.sendTimeout().toNanos();
                if (late || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailable(e);
        }
    }

    private static List<String> differences(Admin admin, Collection<Topic> topics) {
        List<String> names = topics.stream().map(Topic::name).toList();
        Map<String, TopicDescription> found = get(admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> configs = get(
                admin.describeConfigs(names.stream().map(TopicAdmin::resource).toList())
                        .all());
        List<String> differences = new ArrayList<>();
        for (Topic topic : topics) {
            int partitions = found.get(topic.name()).partitions().size();
            if (partitions != topic.partitions()) {
                differences.add(topic.name() + " has " + partitions + " partitions instead of " + topic.partitions());
            }
            addConfigDifferences(topic, configs.get(resource(topic.name())), differences);
        }
        return differences;
    }

    private static void addConfigDifferences(Topic topic, Config config, List<String> differences) {
        String policy = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
        if (!policy.equals(policy(topic))) {
            differences.add(topic.name() + " has cleanup " + policy + " instead of " + topic.cleanup());
        }
        String retention = config.get(TopicConfig.RETENTION_MS_CONFIG).value();
        if (!retention.equals(FOR_EVER)) {
            differences.add(topic.name() + " forgets records after " + retention + " ms");
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    /** Another node may create the same topic at the same time; that is as good. */
    private static void created(KafkaFuture<Void> creation) {
        try {
            get(creation);
        } catch (BrokerUnavailable e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new BrokerUnavailable(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailable(e);
        }
    }
}
