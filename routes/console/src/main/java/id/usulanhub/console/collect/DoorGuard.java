package id.usulanhub.console.collect;

import id.usulanhub.console.Health;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Stands before the doors: who knocks first, then whether there is room on the disk. */
@Component
public class DoorGuard implements HandlerInterceptor {

    private final DoorLocks locks;
    private final Health health;

    DoorGuard(DoorLocks locks, Health health) {
        this.locks = locks;
        this.health = health;
    }

    /** What is no door of ours is left to say that it is not there. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) {
            return true;
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("connector") instanceof String connector) {
            locks.letIn(connector, new RequestKnock(request));
        }
        if (health.report().storageFull()) {
            throw new DoorRefusal(DoorCode.STORAGE_FULL);
        }
        return true;
    }
}
