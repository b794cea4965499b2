package id.usulanhub.console.openrosa;

import id.usulanhub.console.ConsoleSettings;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What each answer to a phone says of this server: by the version clients tell it from a hotel's log-in page. */
@Component
class OpenRosaHeaders {

    private final ConsoleSettings settings;

    OpenRosaHeaders(ConsoleSettings settings) {
        this.settings = settings;
    }

    void set(HttpServletResponse response) {
        response.setHeader("X-OpenRosa-Version", "1.0");
        response.setHeader(
                "X-OpenRosa-Accept-Content-Length",
                Long.toString(settings.limits().multipart()));
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, LocaleContextHolder.getLocale().getLanguage());
    }
}
