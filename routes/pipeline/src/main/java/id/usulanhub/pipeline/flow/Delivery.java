package id.usulanhub.pipeline.flow;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One record as Kafka delivered it.
 *
 * @param offset its place in the partition; grows, but not by one
 * @param timestamp when the broker appended it
 * @param key empty when the record had none
 * @param headers those of the envelope only: {@code ce_*}, {@code hub_*} and {@code content-type}, names in lower case
 * @param value the bytes; empty when the record had none
 */
public record Delivery(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        String key,
        Map<String, String> headers,
        byte[] value) {
    public Delivery {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(timestamp);
        Objects.requireNonNull(key);
        headers = Map.copyOf(headers);
        Objects.requireNonNull(value);
    }

    /** Where it stands; never what is in it. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
