package id.usulanhub.documents;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * An Ed25519 key pair that signs lists.
 *
 * @param kid the RFC 7638 thumbprint of the public key, so that a key has one name everywhere
 */
public record SigningKey(String kid, PrivateKey privateKey, PublicKey publicKey) {

    static final String ALGORITHM = "Ed25519";

    private static final int RAW_LENGTH = 32;

    /** What stands before the 32 raw bytes of a private key in PKCS#8 (RFC 8410). */
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    /** What stands before the 32 raw bytes of a public key in X.509 (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** A new pair. */
    public static SigningKey generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(thumbprint(pair.getPublic()), pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }

    /**
     * The pair with these 32 raw bytes each.
     *
     * @throws GeneralSecurityException when they are not keys
     */
    static SigningKey of(byte[] rawPrivate, byte[] rawPublic) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        PublicKey publicKey = factory.generatePublic(new X509EncodedKeySpec(joined(X509_PREFIX, rawPublic)));
        PrivateKey privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(joined(PKCS8_PREFIX, rawPrivate)));
        return new SigningKey(thumbprint(publicKey), privateKey, publicKey);
    }

    /** The RFC 7638 thumbprint of a public key: SHA-256 over its required members, base64url. */
    public static String thumbprint(PublicKey key) {
        Map<String, Object> required = Map.of("crv", ALGORITHM, "kty", "OKP", "x", base64url(raw(key.getEncoded())));
        return base64url(Sha256.digest().digest(CanonicalJson.bytes(required)));
    }

    byte[] rawPrivate() {
        return raw(privateKey.getEncoded());
    }

    byte[] rawPublic() {
        return raw(publicKey.getEncoded());
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] raw(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length);
    }

    private static byte[] joined(byte[] prefix, byte[] raw) {
        byte[] joined = Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, joined, prefix.length, raw.length);
        return joined;
    }

    /** Never the private key. */
    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
