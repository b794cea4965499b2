package id.usulanhub.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** Canonical JSON (RFC 8785): one value has one sequence of bytes, so that it can be hashed and signed. */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static byte[] bytes(Object value) {
        try {
            return new JsonCanonicalizer(Json.write(value)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("the hub's own JSON could not be made canonical", e);
        }
    }
}
