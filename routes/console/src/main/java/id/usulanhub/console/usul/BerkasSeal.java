package id.usulanhub.console.usul;

import id.usulanhub.codec.Json;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Writes a kept file into a form's hidden field and reads it again, so that nobody can name a file that he did not send.
 * The key lives as long as the process: after a start of the hub, files of an open form are chosen anew.
 */
@Component
class BerkasSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    BerkasSeal() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    String sealed(Berkas berkas) {
        byte[] body = Json.write(berkas);
        return text(body) + "." + text(mac(body));
    }

    /** Empty when it is not one that this process sealed. */
    Optional<Berkas> open(String sealed) {
        int dot = sealed.indexOf('.');
        try {
            byte[] body = bytes(sealed.substring(0, Math.max(0, dot)));
            boolean ours = MessageDigest.isEqual(mac(body), bytes(sealed.substring(dot + 1)));
            return ours ? Optional.of(Json.read(body, Berkas.class)) : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
