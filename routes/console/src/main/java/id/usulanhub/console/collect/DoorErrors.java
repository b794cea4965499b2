package id.usulanhub.console.collect;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a family of doors answers when no door of it came to answer: nothing stands at the address, or not for that method,
 * or the server itself has refused.
 */
public interface DoorErrors {

    /** Whether the path is one of its doors'. */
    boolean isAt(String path);

    /** @param status that the server has come to */
    ResponseEntity<?> error(HttpStatus status, String path, HttpServletResponse response);
}
