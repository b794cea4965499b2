package id.usulanhub.console.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends whoever could not log in back to the log-in page, which says why without telling which half was wrong. */
record LogInFailure(String logIn) implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String reason = why instanceof LockedException ? "tunggu" : "gagal";
        response.sendRedirect(request.getContextPath() + logIn + "?" + reason);
    }
}
