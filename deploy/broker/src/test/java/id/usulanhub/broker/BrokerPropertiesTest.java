package id.usulanhub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerPropertiesTest {
    private final Properties properties =
            BrokerProperties.of(new BrokerArguments(Path.of("data"), "MkU3OEVBNTcwNTJENDM2Qg", 9092, 9093));

    @Test
    void kafka_takes_them_and_knows_them_all() {
        assertThat(new KafkaConfig(properties)).isNotNull();
        assertThat(AbstractKafkaConfig.CONFIG_DEF.names()).containsAll(properties.stringPropertyNames());
    }

    @Test
    void it_listens_on_the_loopback_interface_only() {
        assertThat(properties.getProperty("listeners"))
                .isEqualTo("PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093");
    }

    @Test
    void no_internal_topic_waits_for_a_second_broker() {
        assertThat(properties)
                .containsEntry("offsets.topic.replication.factor", "1")
                .containsEntry("transaction.state.log.replication.factor", "1")
                .containsEntry("transaction.state.log.min.isr", "1")
                .containsEntry("share.coordinator.state.topic.replication.factor", "1");
    }
}
