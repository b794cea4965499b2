package id.usulanhub.view;

import java.util.Map;
import java.util.Objects;

/**
 * One record of a topic as the view reads it, without anything of Kafka's own. Its envelope was checked before.
 *
 * @param topic one of {@link #RAW}, {@link #REJECTED} and {@link #LEDGER}
 * @param partition 0 for the first
 * @param offset 0 for the first
 * @param timestampMillis milliseconds since 1970, by the broker or the hub
 * @param headers text headers by name
 */
public record ViewRecord(
        String topic,
        int partition,
        long offset,
        long timestampMillis,
        String key,
        Map<String, String> headers,
        byte[] value) {

    public static final String RAW = "hub.collect.raw.v1";
    public static final String REJECTED = "hub.normalise.rejected.v1";
    public static final String LEDGER = "hub.ledger.event.v1";

    public ViewRecord {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        headers = Map.copyOf(headers);
    }
}
