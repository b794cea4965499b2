package id.usulanhub.console.usul;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a form that is larger than its fields can be, or does not say how large it is, before anything is read. */
public final class BodyLimit extends OncePerRequestFilter {

    /** Bytes: the longest texts of all fields, each character written as nine. */
    static final long MOST = 64 * 1024L;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (HttpMethod.POST.matches(request.getMethod()) && (length < 0 || length > MOST)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
