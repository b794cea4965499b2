package id.usulanhub.domain.collect;

import java.time.Instant;
import java.util.Objects;

/**
 * One submission as the hub received it: the bytes, and what the hub itself knows of them. A row of a sheet is one
 * submission. It becomes one record of {@code hub.collect.raw.v1}: the bytes are the value, the rest the headers.
 *
 * @param connector the folder in {@code connectors/} that reads it
 * @param sourceKey 32 hexadecimal digits: a hash of the source's own id, so that the same submission sent again has the
 *     same key and nothing personal is in it
 * @param receipt what the sender is told; the same bytes under the same key have the same receipt
 * @param at when it was received, by the hub's clock
 * @param place where it stood in what was received, for example {@code Usulan!A12}; empty for a whole payload
 * @param mediaType of {@code payload}
 * @param contentHash SHA-256 of {@code payload}, hexadecimal
 * @param batch SHA-256 of the file that it was a row of; empty when it came alone
 * @param payload the bytes
 */
public record Received(
        String connector,
        String sourceKey,
        String receipt,
        Instant at,
        String place,
        String mediaType,
        String contentHash,
        String batch,
        byte[] payload) {
    public Received {
        Objects.requireNonNull(connector);
        Objects.requireNonNull(sourceKey);
        Objects.requireNonNull(receipt);
        Objects.requireNonNull(at);
        Objects.requireNonNull(place);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(contentHash);
        Objects.requireNonNull(batch);
        Objects.requireNonNull(payload);
    }
}
