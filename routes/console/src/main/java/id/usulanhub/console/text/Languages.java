package id.usulanhub.console.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The languages of the hub. Pages are Indonesian until someone chooses; doors follow Accept-Language. */
public final class Languages {

    public static final Locale INDONESIAN = Locale.of("id");
    public static final Locale ENGLISH = Locale.ENGLISH;
    private static final List<Locale> SPOKEN = List.of(INDONESIAN, ENGLISH);
    private static final List<String> DOORS = List.of("/collect/", "/openrosa/", "/sync/", "/reference/", "/receipt/");

    private Languages() {}

    /** Keeps the choice in a cookie. */
    public static LocaleResolver resolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("hub-bahasa");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(Languages::unchosen);
        return resolver;
    }

    /** The language of that tag; Indonesian when the hub does not speak it. */
    public static Locale of(String tag) {
        return SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .findFirst()
                .orElse(INDONESIAN);
    }

    private static Locale unchosen(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        boolean door = DOORS.stream().anyMatch(request.getRequestURI()::startsWith);
        return door && wanted != null ? spoken(wanted) : INDONESIAN;
    }

    private static Locale spoken(String wanted) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
            return found == null ? INDONESIAN : found;
        } catch (IllegalArgumentException notALanguageRange) {
            return INDONESIAN;
        }
    }
}
