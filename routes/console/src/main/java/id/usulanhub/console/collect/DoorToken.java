package id.usulanhub.console.collect;

import id.usulanhub.console.ConsoleSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** Asks for the bearer token of a connector whose doors are not open; compares in constant time. */
@Component
class DoorToken {

    private static final String SCHEME = "Bearer ";

    private final ConsoleSettings settings;

    DoorToken(ConsoleSettings settings) {
        this.settings = settings;
    }

    /**
     * @param authorization the header; null when there was none
     * @throws DoorRefusal TOKEN_WRONG when the connector asks for a token and this is not it
     */
    void check(String connector, String authorization) {
        String wanted = settings.tokens().get(connector);
        if (wanted != null && !same(wanted, authorization)) {
            throw new DoorRefusal(DoorCode.TOKEN_WRONG);
        }
    }

    private static boolean same(String wanted, String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(bytes(wanted), bytes(authorization.substring(SCHEME.length())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
