package id.usulanhub.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@KafkaTest
class TopicAdminIT {
    private final KafkaCluster kafka;
    private final TopicAdmin topics;

    TopicAdminIT(KafkaCluster kafka) {
        this.kafka = kafka;
        this.topics = new TopicAdmin(kafka.settings());
    }

    @Test
    void a_topic_that_is_missing_is_made_to_keep_every_record_on_disk() throws Exception {
        Topic topic = topic(KafkaCluster.unique("raw"), 3, "keep");

        topics.ensure(List.of(topic));
        topics.ensure(List.of(topic));

        assertThat(config(topic, "flush.messages")).isEqualTo("1");
        assertThat(config(topic, "retention.ms")).isEqualTo("-1");
        assertThat(config(topic, "cleanup.policy")).isEqualTo("delete");
        assertThat(config(topic, "message.timestamp.type")).isEqualTo("LogAppendTime");
    }

    @Test
    void a_topic_with_other_partitions_is_refused_since_keys_would_move() {
        String name = KafkaCluster.unique("raw");
        topics.ensure(List.of(topic(name, 3, "keep")));

        assertThatThrownBy(() -> topics.ensure(List.of(topic(name, 4, "keep"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3 partitions instead of 4");
    }

    @Test
    void a_topic_that_forgets_is_refused() {
        String name = kafka.createTopic("raw", 1);

        assertThatThrownBy(() -> topics.ensure(List.of(topic(name, 1, "keep"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("forgets records after");
    }

    private static Topic topic(String name, int partitions, String cleanup) {
        return new Topic(name, "collect", partitions, cleanup, 1, List.of(), List.of());
    }

    private String config(Topic topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try (var admin = kafka.admin()) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }
}
