package id.usulanhub.pipeline.collect;

import id.usulanhub.domain.collect.Received;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link Received} as a record of {@code hub.collect.raw.v1} and back: the payload is the value, what the hub knows of
 * it stands in CloudEvents attributes (binary mode) and in {@code hub_} headers.
 */
public final class RawRecords {

    private static final String TYPE = "id.usulanhub.collect.raw.v1";

    private static final String FOLLOWS = "hub_follows";

    private static final String REPLAY_OF = "hub_replayof";

    private RawRecords() {}

    public static Message message(Received received) {
        return new Message(
                Topics.RAW, received.connector() + ":" + received.sourceKey(), headers(received), received.payload());
    }

    /** A row of a file that corrects another one. @param follows SHA-256 of that one; empty when it corrects none */
    static Message following(Received received, String follows) {
        Message alone = message(received);
        if (follows.isEmpty()) {
            return alone;
        }
        Map<String, String> headers = new LinkedHashMap<>(alone.headers());
        headers.put(FOLLOWS, follows);
        return new Message(alone.topic(), alone.key(), headers, alone.value());
    }

    /** The same record again, by a replay: all that was received of it, and what it is a copy of. */
    public static Message copy(Received received, Replay replay) {
        Map<String, String> headers = headers(received);
        headers.put(REPLAY_OF, replay.of());
        headers.put("hub_mapping", replay.mapping());
        headers.put("hub_replay", replay.job());
        return new Message(Topics.RAW, received.connector() + ":" + received.sourceKey(), headers, received.payload());
    }

    /** What a copy says of itself; empty of what was received. */
    public static Optional<Replay> replay(Delivery delivery) {
        Map<String, String> headers = delivery.headers();
        return Optional.ofNullable(headers.get(REPLAY_OF))
                .map(of -> new Replay(
                        of, headers.getOrDefault("hub_mapping", ""), headers.getOrDefault("hub_replay", "")));
    }

    private static Map<String, String> headers(Received received) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", received.receipt());
        headers.put("ce_source", received.connector());
        headers.put("ce_type", TYPE);
        headers.put("ce_time", received.at().toString());
        headers.put("content-type", received.mediaType());
        headers.put("hub_sourcekey", received.sourceKey());
        headers.put("hub_place", received.place());
        headers.put("hub_contenthash", received.contentHash());
        headers.put("hub_batch", received.batch());
        return headers;
    }

    /** @throws IllegalArgumentException when a header of ours is missing: the record is not one of ours */
    public static Received received(Delivery delivery) {
        return received(delivery.headers(), delivery.value());
    }

    /** @throws IllegalArgumentException when a header of ours is missing: the record is not one of ours */
    public static Received received(Map<String, String> headers, byte[] payload) {
        return new Received(
                header(headers, "ce_source"),
                header(headers, "hub_sourcekey"),
                header(headers, "ce_id"),
                Instant.parse(header(headers, "ce_time")),
                header(headers, "hub_place"),
                header(headers, "content-type"),
                header(headers, "hub_contenthash"),
                header(headers, "hub_batch"),
                payload);
    }

    /** What can be told of a record that may not be one of ours: what its headers lack is empty. */
    public static Received asFarAsKnown(Delivery delivery) {
        Map<String, String> headers = delivery.headers();
        int colon = delivery.key().indexOf(':');
        return new Received(
                headers.getOrDefault(
                        "ce_source", colon < 0 ? "" : delivery.key().substring(0, colon)),
                headers.getOrDefault("hub_sourcekey", delivery.key().substring(colon + 1)),
                headers.getOrDefault("ce_id", ""),
                delivery.timestamp(),
                headers.getOrDefault("hub_place", ""),
                headers.getOrDefault("content-type", "application/octet-stream"),
                headers.getOrDefault("hub_contenthash", ""),
                headers.getOrDefault("hub_batch", ""),
                delivery.value());
    }

    /** The record's name in the whole hub: {@code partition-offset} in the raw topic. */
    public static String rawId(Delivery delivery) {
        return delivery.partition() + "-" + delivery.offset();
    }

    /**
     * The record of a raw id; empty when there is none.
     *
     * @throws IllegalArgumentException when {@code rawId} is not of the form {@code partition-offset}
     */
    public static Optional<Delivery> find(TopicScan topics, String rawId) {
        return topics.record(Topics.RAW, Integer.parseInt(rawId.substring(0, dash(rawId))), offset(rawId));
    }

    /**
     * Where the record of a raw id stands in its partition.
     *
     * @throws IllegalArgumentException when {@code rawId} is not of the form {@code partition-offset}
     */
    public static long offset(String rawId) {
        return Long.parseLong(rawId.substring(dash(rawId) + 1));
    }

    private static int dash(String rawId) {
        int dash = rawId.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("not a raw id: " + rawId);
        }
        return dash;
    }

    private static String header(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a raw record without the header " + name);
        }
        return value;
    }
}
