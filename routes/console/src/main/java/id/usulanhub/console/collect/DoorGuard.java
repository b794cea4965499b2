package id.usulanhub.console.collect;

import id.usulanhub.connectorkit.Manifest.Transport;
import id.usulanhub.console.Health;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Stands before the doors: who knocks first, then whether anything is taken and there is room on the disk. */
public class DoorGuard implements HandlerInterceptor {

    /** What needs no room. */
    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final DoorLocks locks;
    private final Health health;
    private final Set<Transport> ways;

    private DoorGuard(DoorLocks locks, Health health, Set<Transport> ways) {
        this.locks = locks;
        this.health = health;
        this.ways = ways;
    }

    /** Before the doors below {@code /collect}. */
    public static DoorGuard ofCollect(DoorLocks locks, Health health) {
        return new DoorGuard(locks, health, DoorLocks.COLLECT);
    }

    /** Before the doors below {@code /sync}. */
    public static DoorGuard ofSync(DoorLocks locks, Health health) {
        return new DoorGuard(locks, health, Set.of(Transport.SYNC));
    }

    /** What is no door of ours is left to say that it is not there. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) {
            return true;
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("connector") instanceof String connector) {
            locks.letIn(connector, ways, new RequestKnock(request));
            if (isWriting(request) && ways.equals(DoorLocks.COLLECT)) {
                locks.taking(connector);
            }
        }
        if (isWriting(request) && health.report().storageFull()) {
            throw new DoorRefusal(DoorCode.STORAGE_FULL);
        }
        return true;
    }

    private static boolean isWriting(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }
}
