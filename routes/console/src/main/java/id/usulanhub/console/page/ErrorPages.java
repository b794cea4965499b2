package id.usulanhub.console.page;

import id.usulanhub.console.collect.DoorErrors;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown when something is forbidden, absent or broken: a page for people, at the doors what their senders read. */
@Controller
class ErrorPages implements ErrorController {

    private static final List<Integer> EXPLAINED = List.of(403, 404, 413, 503);

    private final List<DoorErrors> doors;

    ErrorPages(List<DoorErrors> doors) {
        this.doors = doors;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return doors.stream()
                .filter(door -> door.isAt(path))
                .findFirst()
                .<Object>map(door -> door.error(status, path, response))
                .orElseGet(() -> page(status));
    }

    private static ModelAndView page(HttpStatus status) {
        String kind = EXPLAINED.contains(status.value())
                ? Integer.toString(status.value())
                : status.is4xxClientError() ? "400" : "500";
        return new ModelAndView("error", Map.of("kind", kind, "status", status.value()), status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
