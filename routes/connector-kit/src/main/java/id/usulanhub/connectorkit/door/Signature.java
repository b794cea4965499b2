package id.usulanhub.connectorkit.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a source signs what it sends: an HMAC over the bytes of the body and, with some, over an id and a time.
 *
 * @param header in which the signature stands
 * @param prefix that stands before the signature; empty for none. What has another prefix is another scheme's signature
 * @param separator between several signatures in one header; empty when there is only one
 * @param signed what is signed: a text with {@code {body}}, and {@code {id}} and {@code {timestamp}} where they are signed
 * @param idHeader in which {@code {id}} stands; empty for none
 * @param timestampHeader in which the time stands; empty when none is sent
 * @param tolerance how far that time may be from the hub's, to both sides
 * @param secret the name of the secret in the settings
 */
public record Signature(
        String header,
        Algorithm algorithm,
        Encoding encoding,
        String prefix,
        String separator,
        String signed,
        String idHeader,
        String timestampHeader,
        TimestampUnit timestampUnit,
        Duration tolerance,
        String secret,
        SecretEncoding secretEncoding) {

    /** Which hash the HMAC is made with. */
    public enum Algorithm {
        HMAC_SHA256("HmacSHA256"),
        HMAC_SHA1("HmacSHA1"),
        HMAC_SHA512("HmacSHA512");

        private final String jca;

        Algorithm(String jca) {
            this.jca = jca;
        }

        byte[] sign(byte[] key, byte[] content) {
            try {
                Mac mac = Mac.getInstance(jca);
                mac.init(new SecretKeySpec(key, jca));
                return mac.doFinal(content);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has " + jca, e);
            }
        }
    }

    /** How the signature is written. */
    public enum Encoding {
        BASE64,
        HEX;

        /** A signature as this encoding writes it; hexadecimal digits in lower case. */
        String written(byte[] signature) {
            return this == HEX
                    ? HexFormat.of().formatHex(signature)
                    : Base64.getEncoder().encodeToString(signature);
        }

        String normal(String written) {
            return this == HEX ? written.toLowerCase(Locale.ROOT) : written;
        }
    }

    /** In what the time is counted since 1970. */
    public enum TimestampUnit {
        S,
        MS;

        /** @throws NumberFormatException when it is no number */
        Instant instant(String timestamp) {
            long count = Long.parseLong(timestamp);
            return this == S ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
        }
    }

    /** How the key is written in the secret. */
    public enum SecretEncoding {
        UTF8,
        BASE64,
        /** Standard Webhooks: {@code whsec_} and base64. */
        WHSEC;

        private static final String WHSEC_PREFIX = "whsec_";

        /** @throws IllegalArgumentException when the secret is not written so; the message does not hold it */
        public byte[] key(String secret) {
            if (this == UTF8) {
                return secret.getBytes(StandardCharsets.UTF_8);
            }
            String base64 =
                    this == WHSEC && secret.startsWith(WHSEC_PREFIX) ? secret.substring(WHSEC_PREFIX.length()) : secret;
            byte[] key = decoded(base64);
            if (key.length == 0) {
                throw new IllegalArgumentException("the secret is empty");
            }
            return key;
        }

        private byte[] decoded(String base64) {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                // The cause names a character of the secret.
                throw new IllegalArgumentException("the secret is not " + name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
