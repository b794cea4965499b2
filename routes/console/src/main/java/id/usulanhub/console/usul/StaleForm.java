package id.usulanhub.console.usul;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * A form whose token does not match its cookie, because the browser was closed in between or keeps no cookies, or
 * because another site sent it: nothing is stored, and the form is shown again with all that was entered.
 */
public final class StaleForm implements AccessDeniedHandler {

    static final String SEEN = StaleForm.class.getName();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        request.setAttribute(SEEN, Boolean.TRUE);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher("/usul").forward(request, response);
    }
}
