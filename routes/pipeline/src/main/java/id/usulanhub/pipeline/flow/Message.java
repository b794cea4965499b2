package id.usulanhub.pipeline.flow;

import java.util.Map;
import java.util.Objects;

/**
 * One record to be written. The producer adds {@code hub_sha256} to the headers.
 *
 * @param key decides the partition, and so what it stands in order with; empty for none
 * @param headers names in lower case: {@code ce_*}, {@code hub_*} or {@code content-type}; others are not read back
 */
public record Message(String topic, String key, Map<String, String> headers, byte[] value) {
    public Message {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(key);
        headers = Map.copyOf(headers);
        Objects.requireNonNull(value);
    }

    /** Where it goes; never what is in it. */
    @Override
    public String toString() {
        return "message for " + topic;
    }
}
