package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.Map;

/**
 * How the hub reaches Kafka.
 *
 * @param bootstrapServers {@code host:port}, several with commas
 * @param instance names this node in transactional ids: the same after a restart, so that what it left open is ended at
 *     once, and another for each node of one cluster
 * @param client properties for every Kafka client, for example of TLS
 * @param sendTimeout how long a record may take to be acknowledged outside of a transaction; at least 2 s
 */
public record KafkaSettings(
        String bootstrapServers, String instance, Map<String, String> client, Duration sendTimeout) {

    /** What a door waits at most before it answers that the broker is down. */
    public static final Duration SEND_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /** @throws IllegalArgumentException naming what is missing or out of range */
    public KafkaSettings {
        requireText("hub.kafka.bootstrap-servers", bootstrapServers);
        requireText("hub.kafka.instance", instance);
        client = Map.copyOf(client);
        if (sendTimeout.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "hub.kafka.send-timeout is " + sendTimeout + ", at least 2 s are needed");
        }
    }

    public static KafkaSettings of(String bootstrapServers, String instance) {
        return new KafkaSettings(bootstrapServers, instance, Map.of(), SEND_TIMEOUT);
    }

    private static void requireText(String key, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " is empty");
        }
    }
}
