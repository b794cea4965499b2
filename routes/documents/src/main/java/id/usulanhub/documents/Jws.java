package id.usulanhub.documents;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Detached JWS (RFC 7515 appendix F) with Ed25519 (RFC 8037) by the JDK's own signatures: {@code header..signature}, the
 * payload is kept elsewhere.
 */
final class Jws {

    private static final String EDDSA = "EdDSA";
    private static final int PARTS = 3;

    private Jws() {}

    /** The header's members; nothing else may stand there, so that no extension can change what the signature means. */
    private record Header(String alg, String kid) {}

    static String detached(byte[] payload, SigningKey key) {
        String header = SigningKey.base64url(CanonicalJson.bytes(new Header(EDDSA, key.kid())));
        try {
            Signature signature = Signature.getInstance(SigningKey.ALGORITHM);
            signature.initSign(key.privateKey());
            signature.update(signingInput(header, payload));
            return header + ".." + SigningKey.base64url(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    /** The key that a JWS names; empty when it is not a detached JWS of this kind. */
    static Optional<String> kid(String jws) {
        return parts(jws).flatMap(parts -> header(parts[0])).map(Header::kid);
    }

    static boolean verifies(byte[] payload, String jws, PublicKey key) {
        String[] parts = parts(jws).orElse(new String[] {"", "", ""});
        try {
            Signature signature = Signature.getInstance(SigningKey.ALGORITHM);
            signature.initVerify(key);
            signature.update(signingInput(parts[0], payload));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String[]> parts(String jws) {
        String[] parts = jws.split("\\.", -1);
        return parts.length == PARTS && parts[1].isEmpty() ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<Header> header(String encoded) {
        try {
            Map<?, ?> members = Json.read(Base64.getUrlDecoder().decode(encoded), Map.class);
            boolean ours =
                    members.size() == 2 && EDDSA.equals(members.get("alg")) && members.get("kid") instanceof String;
            return ours ? Optional.of(new Header(EDDSA, (String) members.get("kid"))) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] signingInput(String header, byte[] payload) {
        return (header + "." + SigningKey.base64url(payload)).getBytes(StandardCharsets.US_ASCII);
    }
}
