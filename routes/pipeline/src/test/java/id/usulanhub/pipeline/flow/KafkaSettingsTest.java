package id.usulanhub.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

    @Test
    void what_is_missing_or_out_of_range_is_named() {
        refused("hub.kafka.bootstrap-servers", () -> KafkaSettings.of(" ", "node"));
        refused("hub.kafka.instance", () -> KafkaSettings.of("127.0.0.1:9092", ""));
        refused(
                "hub.kafka.send-timeout",
                () -> new KafkaSettings("127.0.0.1:9092", "node", Map.of(), Duration.ofSeconds(1)));
    }

    @Test
    void no_client_property_weakens_what_the_promises_rest_on() {
        KafkaSettings settings = new KafkaSettings(
                "127.0.0.1:9092",
                "node",
                Map.of("acks", "1", "isolation.level", "read_uncommitted", "enable.auto.commit", "true"),
                KafkaSettings.SEND_TIMEOUT);

        assertThat(KafkaClients.transactional(settings, "id"))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true);
        assertThat(KafkaClients.groupMember(settings, "group", 500))
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("auto.offset.reset", "earliest");
    }

    private static void refused(String key, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }
}
