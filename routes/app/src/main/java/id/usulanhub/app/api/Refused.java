package id.usulanhub.app.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What the operator's interface cannot do, in words for a person. */
final class Refused {

    private Refused() {}

    static ResponseStatusException notFound(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Tidak ada / not found: " + what);
    }

    static ResponseStatusException conflict(String why) {
        return new ResponseStatusException(HttpStatus.CONFLICT, why);
    }
}
