package id.usulanhub.pipeline.collect;

import java.util.Objects;

/** What came through a door for one connector: its media type and its bytes, untouched. */
public record Submission(String connector, String mediaType, byte[] body) {
    public Submission {
        Objects.requireNonNull(connector);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(body);
    }
}
