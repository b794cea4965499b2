package id.usulanhub.pipeline.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writing from an exchange that is in no transaction. */
@KafkaTest
class SendIT {
    private final KafkaCluster kafka;
    private final CamelContext camel = new DefaultCamelContext();

    SendIT(KafkaCluster kafka) {
        this.kafka = kafka;
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void the_body_becomes_where_each_message_stands() {
        String topic = kafka.createTopic("out", 1);

        List<?> written = send(kafka.settings(), "kafka-tx:" + topic, message(topic, "a"), message(topic, "b"));

        assertThat(written.stream().map(Written.class::cast).toList())
                .containsExactly(new Written(topic, 0, 0), new Written(topic, 0, 1));
        assertThat(kafka.committed(topic)).extracting(Delivery::key).containsExactly("a", "b");
    }

    @Test
    void an_atomic_endpoint_writes_all_or_nothing() {
        String topic = kafka.createTopic("out", 1);

        String uri = "kafka-tx:" + topic + "?atomic=true";

        assertThatThrownBy(() -> send(kafka.settings(), uri, message(topic, "a"), tooLarge(topic)))
                .isInstanceOf(CamelExecutionException.class);
        template(uri, message(topic, "c"), message(topic, "d"));

        assertThat(kafka.committed(topic)).extracting(Delivery::key).containsExactly("c", "d");
    }

    @Test
    void what_the_address_does_not_name_is_not_written() {
        assertThatThrownBy(() -> send(kafka.settings(), "kafka-tx:one", message("another", "a")))
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_broker_that_is_down_is_said_so_in_time() {
        KafkaSettings nobody = new KafkaSettings("127.0.0.1:1", "node", Map.of(), Duration.ofSeconds(2));
        long before = System.nanoTime();

        assertThatThrownBy(() -> send(nobody, "kafka-tx:any", message("any", "a")))
                .hasCauseInstanceOf(BrokerUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    private List<?> send(KafkaSettings settings, String uri, Message... messages) {
        camel.addComponent(KafkaTxComponent.SCHEME, new KafkaTxComponent(settings));
        camel.start();
        return template(uri, messages);
    }

    private List<?> template(String uri, Message... messages) {
        return camel.createProducerTemplate().requestBody(uri, List.of(messages), List.class);
    }

    private static Message tooLarge(String topic) {
        return new Message(topic, "b", Map.of(), new byte[KafkaClients.LARGEST_RECORD + 1]);
    }

    private static Message message(String topic, String key) {
        return new Message(topic, key, Map.of(), key.getBytes(UTF_8));
    }
}
