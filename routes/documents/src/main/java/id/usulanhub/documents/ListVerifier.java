package id.usulanhub.documents;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.list.SignedList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells whether a list is what was signed, by a key that is trusted. Asked before every push. */
public final class ListVerifier {

    private final Map<String, PublicKey> trusted;

    /** @param trusted every key that may have signed a list that is still in use, the retired ones among them */
    public ListVerifier(Collection<PublicKey> trusted) {
        this.trusted = trusted.stream()
                .collect(Collectors.toUnmodifiableMap(SigningKey::thumbprint, Function.identity(), (a, b) -> a));
    }

    /** Rebuilds the signed bytes from the list itself, so that nothing in it can differ from what was signed. */
    public Verification verify(SignedList signed) {
        if (!ExactNumbers.only(signed.list())) {
            return Verification.INEXACT_NUMBER;
        }
        byte[] bytes = CanonicalJson.bytes(signed.list());
        if (!same(Sha256.hex(bytes), signed.sha256())) {
            return Verification.HASH_MISMATCH;
        }
        return Jws.kid(signed.signature())
                .map(kid -> signatureOf(signed, bytes, trusted.get(kid)))
                .orElse(Verification.NOT_A_SIGNATURE);
    }

    private static Verification signatureOf(SignedList signed, byte[] bytes, PublicKey key) {
        if (key == null) {
            return Verification.UNKNOWN_KEY;
        }
        return Jws.verifies(bytes, signed.signature(), key) ? Verification.GENUINE : Verification.BAD_SIGNATURE;
    }

    private static boolean same(String left, String right) {
        return MessageDigest.isEqual(
                left.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }
}
