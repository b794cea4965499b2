package id.usulanhub.console.openrosa;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.door.Auth;
import id.usulanhub.connectorkit.door.DigestAccess;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.door.Knock;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorLocks;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.console.throttle.Guesses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets phones in: by an account, as Digest and over https as Basic too, or by a token in the address. */
@Component
class PhoneAccess {

    private static final int KEY_BYTES = 32;
    private static final String BASIC = "Basic realm=\"%s\", charset=\"UTF-8\"";

    /** Of one account from one address: many phones of a village share both, and one of them may have an old password. */
    static final int MOST_FAILURES = 30;

    private final DoorLocks locks;
    private final DigestAccess digest;
    private final Guesses guesses;

    PhoneAccess(DoorLocks locks, Clock clock) {
        this.locks = locks;
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        this.digest = new DigestAccess(key, clock);
        this.guesses = new Guesses(clock, MOST_FAILURES);
    }

    /** @param token what stands in the path; empty where it holds none */
    record Request(HttpServletRequest asked, HttpServletResponse answer, Optional<String> token) {}

    /**
     * Before anything of the body is read.
     *
     * @throws DoorRefusal FORM_NOT_HERE, PAUSED, SECRET_NOT_SET, TOKEN_WRONG, SECRET_WRONG with what would let it in,
     *     TOO_MANY_FAILURES
     */
    void letIn(String connector, Door door, Request request) {
        Auth auth = door.auth();
        if (request.token.isPresent() != (auth.kind() == Auth.Kind.PATH)) {
            throw new DoorRefusal(DoorCode.FORM_NOT_HERE);
        }
        List<String> secrets = locks.open(connector, door).secret(auth.secret());
        switch (auth.kind()) {
            case PATH -> {
                // Not 401: a client would ask its user for a password, which is not what is wrong.
                if (!auth.opens(new Shown(request.asked, request.token), secrets)) {
                    throw new DoorRefusal(DoorCode.TOKEN_WRONG);
                }
            }
            case ACCOUNT -> account(connector, auth, secrets, request);
            case NONE -> {}
            default -> throw new DoorRefusal(DoorCode.SECRET_WRONG);
        }
    }

    private void account(String connector, Auth auth, List<String> secrets, Request request) {
        String shown = Optional.ofNullable(request.asked.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        String who = who(connector, shown, request.asked);
        if (guesses.blocks(who)) {
            throw new DoorRefusal(DoorCode.TOO_MANY_FAILURES);
        }
        DigestAccess.Verdict verdict = DigestAccess.isDigest(shown)
                ? digest.check(shown, line(request.asked), connector, secrets)
                : basic(auth, secrets, request.asked);
        count(who, verdict, shown);
        if (verdict != DigestAccess.Verdict.GOOD) {
            challenge(connector, verdict == DigestAccess.Verdict.STALE, request);
            throw new DoorRefusal(DoorCode.SECRET_WRONG);
        }
    }

    /** As long as any other, whatever a stranger calls himself. */
    private static String who(String connector, String shown, HttpServletRequest request) {
        String user = DigestAccess.isDigest(shown)
                ? DigestAccess.user(shown)
                : Auth.basicUser(new Shown(request, Optional.empty()));
        String who = Guesses.who(connector + "|" + user, request.getRemoteAddr());
        return Sha256.hex(who.getBytes(StandardCharsets.UTF_8));
    }

    /** Who shows nothing asks for the challenge, which is no failure. */
    private void count(String who, DigestAccess.Verdict verdict, String shown) {
        if (verdict == DigestAccess.Verdict.GOOD) {
            guesses.succeeded(who);
        } else if (verdict == DigestAccess.Verdict.WRONG && !shown.isEmpty()) {
            guesses.failed(who);
        }
    }

    private static DigestAccess.Verdict basic(Auth auth, List<String> secrets, HttpServletRequest request) {
        return request.isSecure() && auth.opens(new Shown(request, Optional.empty()), secrets)
                ? DigestAccess.Verdict.GOOD
                : DigestAccess.Verdict.WRONG;
    }

    /** A password goes over the wire only where the wire is closed. */
    private void challenge(String connector, boolean stale, Request request) {
        request.answer.addHeader(HttpHeaders.WWW_AUTHENTICATE, digest.challenge(connector, stale));
        if (request.asked.isSecure()) {
            request.answer.addHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC.formatted(connector));
        }
    }

    private static DigestAccess.Request line(HttpServletRequest request) {
        String query = request.getQueryString();
        return new DigestAccess.Request(
                request.getMethod(), request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** What a request shows to be let in. */
    private record Shown(HttpServletRequest request, Optional<String> token) implements Knock {

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(request.getHeader(name));
        }

        @Override
        public Optional<String> query(String name) {
            return Optional.empty();
        }
    }
}
