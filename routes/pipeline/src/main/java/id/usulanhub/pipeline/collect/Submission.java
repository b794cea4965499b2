package id.usulanhub.pipeline.collect;

import java.util.Objects;

/**
 * What came through a door for one connector.
 *
 * @param mediaType of {@code body}
 * @param body as the engine reads it; the bytes themselves where a door need not take them apart
 * @param deliveryId what the source calls this delivery and says again when it sends it again; empty when it does not
 */
public record Submission(String connector, String mediaType, byte[] body, String deliveryId) {
    public Submission {
        Objects.requireNonNull(connector);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(body);
        Objects.requireNonNull(deliveryId);
    }

    /** Of a source that gives its deliveries no id. */
    public Submission(String connector, String mediaType, byte[] body) {
        this(connector, mediaType, body, "");
    }
}
