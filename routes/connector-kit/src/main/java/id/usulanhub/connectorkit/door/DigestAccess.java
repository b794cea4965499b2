package id.usulanhub.connectorkit.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HTTP Digest access (RFC 7616) as phones speak it: MD5, because ODK Collect knows no other. It keeps the password off the
 * wire where there is no https, and no more than that. Nothing is remembered of a nonce: it tells its own age, and that it
 * is of this hub.
 */
public final class DigestAccess {

    private static final String SCHEME = "Digest ";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String MAC = "HmacSHA256";
    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))");

    private final byte[] key;
    private final InstantSource clock;

    /** @param key that nobody else knows; nonces of another key are asked for again */
    public DigestAccess(byte[] key, InstantSource clock) {
        this.key = key.clone();
        this.clock = clock;
    }

    /**
     * A request as its sender has signed it.
     *
     * @param uri path and query as they stand in the request line
     */
    public record Request(String method, String uri) {}

    /** What a check can find. */
    public enum Verdict {
        GOOD,
        /** Right, but over a nonce that is too old or of another hub: the client asks nobody and tries again. */
        STALE,
        WRONG
    }

    /** Whether a header is of this scheme. */
    public static boolean isDigest(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Who says that he asks; empty when nobody is named. */
    public static String user(String authorization) {
        return parameters(authorization.substring(SCHEME.length())).getOrDefault("username", "");
    }

    /** The value of {@code WWW-Authenticate}. */
    public String challenge(String realm, boolean stale) {
        return SCHEME + "realm=\"" + realm + "\", nonce=\""
                + nonce(clock.instant().toEpochMilli()) + "\", algorithm=MD5, qop=\"auth\""
                + (stale ? ", stale=true" : "");
    }

    /** @param accounts each {@code user:password}; all are compared, so that the time does not tell which one it was */
    public Verdict check(String authorization, Request request, String realm, List<String> accounts) {
        Map<String, String> said = parameters(authorization.substring(SCHEME.length()));
        if (!said.getOrDefault("realm", "").equals(realm)
                || !said.getOrDefault("uri", "").equals(request.uri())) {
            return Verdict.WRONG;
        }
        boolean right = false;
        for (String account : accounts) {
            right |= isOf(account, said, request.method());
        }
        if (!right) {
            return Verdict.WRONG;
        }
        return isFresh(said.getOrDefault("nonce", "")) ? Verdict.GOOD : Verdict.STALE;
    }

    private static boolean isOf(String account, Map<String, String> said, String method) {
        int colon = account.indexOf(':');
        String user = account.substring(0, Math.max(0, colon));
        String expected =
                response(said, method, md5(user + ":" + said.get("realm") + account.substring(Math.max(0, colon))));
        String response = said.getOrDefault("response", "").toLowerCase(Locale.ROOT);
        return colon > 0 && user.equals(said.get("username")) & MessageDigest.isEqual(bytes(expected), bytes(response));
    }

    private static String response(Map<String, String> said, String method, String secret) {
        String asked = md5(method + ":" + said.get("uri"));
        String qop = said.get("qop");
        return qop == null
                ? md5(secret + ":" + said.get("nonce") + ":" + asked)
                : md5(String.join(":", secret, said.get("nonce"), said.get("nc"), said.get("cnonce"), qop, asked));
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Matcher each = PARAMETER.matcher(header); each.find(); ) {
            String quoted = each.group(2);
            parameters.put(
                    each.group(1).toLowerCase(Locale.ROOT),
                    quoted == null ? each.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return parameters;
    }

    private String nonce(long millis) {
        String time = Long.toString(millis);
        return time + "." + sealed(time);
    }

    private boolean isFresh(String nonce) {
        int dot = nonce.indexOf('.');
        if (dot < 0
                || !MessageDigest.isEqual(bytes(sealed(nonce.substring(0, dot))), bytes(nonce.substring(dot + 1)))) {
            return false;
        }
        Instant made = Instant.ofEpochMilli(Long.parseLong(nonce.substring(0, dot)));
        return Duration.between(made, clock.instant()).compareTo(LIFE) < 0;
    }

    private String sealed(String time) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(time)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
