package id.usulanhub.pipeline.collect;

import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A store that cannot take anything at times. */
final class FakeAttachments implements Attachments {

    boolean down;
    private final Attachments real;

    FakeAttachments(Attachments real) {
        this.real = real;
    }

    @Override
    public Outcome<Stored> put(InputStream content) {
        if (down) {
            throw new UncheckedIOException(new IOException("down"));
        }
        return real.put(content);
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return real.open(sha256);
    }

    @Override
    public Optional<Stored> find(String sha256) {
        return real.find(sha256);
    }
}
