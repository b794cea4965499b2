package id.usulanhub.console.page;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and colours: chosen once, kept in a cookie, working without a script. */
@Controller
class Preferences {

    static final String THEME = "hub-tampilan";
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Duration KEPT = Duration.ofDays(365);

    private final LocaleResolver languages;
    private final ConsoleSettings settings;

    Preferences(LocaleResolver localeResolver, ConsoleSettings settings) {
        this.languages = localeResolver;
        this.settings = settings;
    }

    static boolean isTheme(String name) {
        return THEMES.contains(name);
    }

    @PostMapping("/bahasa")
    String language(
            @RequestParam String pilihan,
            @RequestParam String kembali,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Languages.of(pilihan));
        return "redirect:" + local(kembali);
    }

    /** Anything but light and dark gives the choice back to the device. */
    @PostMapping("/tampilan")
    String theme(@RequestParam String pilihan, @RequestParam String kembali, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(THEME, isTheme(pilihan) ? pilihan : "")
                .path("/")
                .httpOnly(true)
                .secure(settings.secureCookies())
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + local(kembali);
    }

    /** Only ever a page of the hub: no other host, no line break, nothing that a browser reads as a host. */
    static String local(String address) {
        boolean local = address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ' || c == '{');
        return local ? address : "/";
    }
}
