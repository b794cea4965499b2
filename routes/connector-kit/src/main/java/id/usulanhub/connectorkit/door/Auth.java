package id.usulanhub.connectorkit.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a sender shows before his body is read.
 *
 * @param kind where the secret stands in the request
 * @param name of the header or of the value in the address; empty for the other kinds
 * @param secret the name of the secret in the settings; empty for {@link Kind#NONE}
 */
public record Auth(Kind kind, String name, String secret) {

    /** Anyone may knock. */
    public static final Auth NONE = new Auth(Kind.NONE, "", "");

    private static final String AUTHORIZATION = "Authorization";

    /** Where the secret stands in a request. */
    public enum Kind {
        NONE,
        /** HTTP Basic; the secret is {@code user:password}. */
        BASIC,
        /** {@code Authorization: Bearer}. */
        BEARER,
        /** A header of its own. */
        HEADER,
        /** A value in the address. */
        QUERY,
        /** HTTP Digest, and Basic over https; the secret is {@code user:password}. Of OpenRosa clients. */
        ACCOUNT,
        /** A token in the path. Of OpenRosa clients. */
        PATH
    }

    /**
     * Whether one of the secrets was shown; compares in constant time.
     *
     * @param secrets all that are valid now, more than one while they are being changed
     */
    public boolean opens(Knock knock, List<String> secrets) {
        return kind == Kind.NONE
                || shown(knock).filter(shown -> among(secrets, shown)).isPresent();
    }

    /** Who says by HTTP Basic that he asks; empty when nobody is named. */
    public static String basicUser(Knock knock) {
        return basic(knock)
                .map(account -> account.substring(0, Math.max(0, account.indexOf(':'))))
                .orElse("");
    }

    private Optional<String> shown(Knock knock) {
        return switch (kind) {
            case NONE -> Optional.empty();
            case BASIC, ACCOUNT -> basic(knock);
            case BEARER -> authorization(knock, "Bearer ");
            case HEADER -> knock.header(name);
            case QUERY -> knock.query(name);
            case PATH -> knock.token();
        };
    }

    private static Optional<String> basic(Knock knock) {
        return authorization(knock, "Basic ").flatMap(Auth::decoded);
    }

    private static Optional<String> authorization(Knock knock, String scheme) {
        return knock.header(AUTHORIZATION)
                .filter(header -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(header -> header.substring(scheme.length()).strip());
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Compares with every secret, so that the time does not tell which one it was. */
    private static boolean among(List<String> secrets, String shown) {
        boolean found = false;
        for (String secret : secrets) {
            found |= MessageDigest.isEqual(bytes(secret), bytes(shown));
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
