package id.usulanhub.console.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown when something is forbidden, absent or broken: a page for people, a problem document at the doors. */
@Controller
class ErrorPages implements ErrorController {

    private static final List<String> DOORS = List.of("/collect/", "/receipt/", "/health/");
    private static final List<Integer> EXPLAINED = List.of(403, 404, 413, 503);

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return DOORS.stream().anyMatch(path::startsWith) ? document(status, path) : page(status);
    }

    private static ResponseEntity<Map<String, Object>> document(HttpStatus status, String path) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of("title", status.getReasonPhrase(), "status", status.value(), "instance", path));
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
