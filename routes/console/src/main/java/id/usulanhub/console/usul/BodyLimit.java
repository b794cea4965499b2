package id.usulanhub.console.usul;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a form that is larger than its fields can be, or does not say how large it is, before anything is read. */
public final class BodyLimit extends OncePerRequestFilter {

    /** Bytes: the longest texts of all fields, each character written as nine. */
    static final long MOST = 64 * 1024L;

    private final long mostWithFiles;

    /** @param mostWithFiles bytes of a form with its files */
    BodyLimit(long mostWithFiles) {
        this.mostWithFiles = mostWithFiles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (HttpMethod.POST.matches(request.getMethod()) && (length < 0 || length > most(request))) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long most(HttpServletRequest request) {
        String type = request.getContentType();
        boolean withFiles = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        return withFiles ? mostWithFiles : MOST;
    }
}
