package id.usulanhub.console.page;

import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.AccountPrincipal;
import id.usulanhub.console.text.Formats;
import id.usulanhub.console.text.Places;
import id.usulanhub.console.text.Tones;
import id.usulanhub.console.usul.PublicForm;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has around its content: who looks, in which colours, and the way back to where he is. */
@ControllerAdvice(basePackageClasses = {Chrome.class, PublicForm.class})
class Chrome {

    private final Formats formats;
    private final Places places;
    private final Tones tones = new Tones();

    Chrome(Formats formats, Places places) {
        this.formats = formats;
        this.places = places;
    }

    @ModelAttribute("fmt")
    Formats formats() {
        return formats;
    }

    @ModelAttribute("places")
    Places places() {
        return places;
    }

    @ModelAttribute("tones")
    Tones tones() {
        return tones;
    }

    /** Null before the log-in. */
    @ModelAttribute("viewer")
    Account viewer(@AuthenticationPrincipal AccountPrincipal principal) {
        return principal == null ? null : principal.account();
    }

    @ModelAttribute("theme")
    String theme(@CookieValue(name = Preferences.THEME, defaultValue = "") String chosen) {
        return Preferences.isTheme(chosen) ? chosen : "";
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Where a switch of language or colours leads back to. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return path(request).equals("/usul") ? "/usul" : "/";
        }
        String query = request.getQueryString();
        return path(request) + (query == null ? "" : "?" + query);
    }
}
