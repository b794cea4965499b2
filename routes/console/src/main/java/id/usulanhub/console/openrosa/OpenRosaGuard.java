package id.usulanhub.console.openrosa;

import id.usulanhub.connectorkit.door.Auth;
import id.usulanhub.connectorkit.door.DigestAccess;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.door.Knock;
import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.Health;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorLocks;
import id.usulanhub.console.collect.DoorRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before the doors of phones. Every answer, a refusal too, says that this is an OpenRosa server: by that header
 * clients tell it from a hotel's log-in page.
 */
@Component
public class OpenRosaGuard implements HandlerInterceptor {

    private static final int KEY_BYTES = 32;
    private static final String BASIC = "Basic realm=\"%s\", charset=\"UTF-8\"";

    private final Forms forms;
    private final DoorLocks locks;
    private final Health health;
    private final ConsoleSettings settings;
    private final DigestAccess digest;

    OpenRosaGuard(Forms forms, DoorLocks locks, Health health, ConsoleSettings settings, Clock clock) {
        this.forms = forms;
        this.locks = locks;
        this.health = health;
        this.settings = settings;
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        this.digest = new DigestAccess(key, clock);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("X-OpenRosa-Version", "1.0");
        response.setHeader(
                "X-OpenRosa-Accept-Content-Length",
                Long.toString(settings.limits().multipart()));
        String connector = variable(request, "connector").orElse("");
        Door door = forms.door(connector).orElseThrow(() -> new DoorRefusal(DoorCode.FORM_NOT_HERE));
        letIn(connector, door, new Request(request, response));
        if (health.report().storageFull()) {
            throw new DoorRefusal(DoorCode.STORAGE_FULL);
        }
        return true;
    }

    private record Request(HttpServletRequest asked, HttpServletResponse answer) {}

    private void letIn(String connector, Door door, Request request) {
        Auth auth = door.auth();
        Optional<String> token = variable(request.asked, "token");
        if (token.isPresent() != (auth.kind() == Auth.Kind.PATH)) {
            throw new DoorRefusal(DoorCode.FORM_NOT_HERE);
        }
        List<String> secrets = locks.open(connector, door).secret(auth.secret());
        switch (auth.kind()) {
            case PATH -> {
                // Not 401: a client would ask its user for a password, which is not what is wrong.
                if (!auth.opens(new Shown(request.asked, token), secrets)) {
                    throw new DoorRefusal(DoorCode.TOKEN_WRONG);
                }
            }
            case ACCOUNT -> account(connector, auth, secrets, request);
            default -> {}
        }
    }

    private void account(String connector, Auth auth, List<String> secrets, Request request) {
        String shown = Optional.ofNullable(request.asked.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        DigestAccess.Verdict verdict = DigestAccess.isDigest(shown)
                ? digest.check(shown, line(request.asked), connector, secrets)
                : basic(auth, secrets, request.asked);
        if (verdict != DigestAccess.Verdict.GOOD) {
            challenge(connector, verdict == DigestAccess.Verdict.STALE, request);
            throw new DoorRefusal(DoorCode.SECRET_WRONG);
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

    private static Optional<String> variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(name) instanceof String value
                ? Optional.of(value)
                : Optional.empty();
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
