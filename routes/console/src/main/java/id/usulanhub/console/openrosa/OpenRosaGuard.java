package id.usulanhub.console.openrosa;

import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.console.Health;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before the doors of phones. Every answer, a refusal too, says that this is an OpenRosa server.
 */
@Component
public class OpenRosaGuard implements HandlerInterceptor {

    private final Forms forms;
    private final PhoneAccess access;
    private final Health health;
    private final OpenRosaHeaders headers;

    OpenRosaGuard(Forms forms, PhoneAccess access, Health health, OpenRosaHeaders headers) {
        this.forms = forms;
        this.access = access;
        this.health = health;
        this.headers = headers;
    }

    /** What is no door of ours is left to say that it is not there. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        headers.set(response);
        if (!(handler instanceof HandlerMethod)) {
            return true;
        }
        String connector = variable(request, "connector").orElse("");
        Door door = forms.door(connector).orElseThrow(() -> new DoorRefusal(DoorCode.FORM_NOT_HERE));
        access.letIn(connector, door, new PhoneAccess.Request(request, response, variable(request, "token")));
        if (health.report().storageFull()) {
            throw new DoorRefusal(DoorCode.STORAGE_FULL);
        }
        return true;
    }

    private static Optional<String> variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(name) instanceof String value
                ? Optional.of(value)
                : Optional.empty();
    }
}
