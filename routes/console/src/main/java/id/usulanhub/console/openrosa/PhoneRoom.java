package id.usulanhub.console.openrosa;

import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.console.throttle.Places;
import id.usulanhub.console.throttle.Places.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How many phones may send at once, and how many requests of one of them. On the last evening of the input period thousands
 * come together: who finds no room is told so at once and comes again, which is better than all of them timing out.
 */
@Component
public class PhoneRoom implements HandlerInterceptor {

    /** Each holds a file that comes in, and a thread of the server, which has more. */
    static final int AT_ONCE = 64;

    static final int OF_ONE = 4;

    /** The methods of requests that bring something; the others are answered at once. */
    private static final Set<String> BRINGING = Set.of(HttpMethod.POST.name(), HttpMethod.PATCH.name());

    private static final String HELD = PhoneRoom.class.getName();
    private static final String DEVICE = "deviceID";

    private final Places places = new Places(AT_ONCE, OF_ONE);

    /**
     * What is no door of ours is left to say that it is not there.
     *
     * @throws DoorRefusal TOO_BUSY
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && BRINGING.contains(request.getMethod())) {
            request.setAttribute(HELD, enter(device(request).orElseGet(request::getRemoteAddr)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        if (request.getAttribute(HELD) instanceof Place held) {
            held.close();
        }
    }

    /** Of the address alone: to ask the container for a parameter would read the body. */
    private static Optional<String> device(HttpServletRequest request) {
        return Optional.ofNullable(UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst(DEVICE));
    }

    /** @throws DoorRefusal TOO_BUSY */
    Place enter(String phone) {
        return places.take(phone).orElseThrow(() -> new DoorRefusal(DoorCode.TOO_BUSY));
    }
}
