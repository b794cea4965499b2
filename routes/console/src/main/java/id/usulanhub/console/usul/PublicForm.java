package id.usulanhub.console.usul;

import id.usulanhub.console.ConsoleSettings;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * How the public form is guarded. Nobody logs in and no session is made, so that a stranger costs no memory and somebody
 * who writes for hours loses nothing: the token against forged forms is held against a cookie instead.
 */
public final class PublicForm {

    public static final String[] PATHS = {"/usul", "/usul/**"};

    private PublicForm() {}

    public static HttpSecurity guard(HttpSecurity http, ConsoleSettings settings) {
        return http.securityMatcher(PATHS)
                .addFilterBefore(new BodyLimit(settings.limits().multipart()), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(settings.secureCookies())))
                .exceptionHandling(faults -> faults.accessDeniedHandler(new StaleForm()))
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PublicForm::headers)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    }

    /** The back button may show the form as it was left; whoever comes anew asks for it anew. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "private, no-cache"))
                .contentTypeOptions(Customizer.withDefaults());
    }

    private static CookieCsrfTokenRepository tokens(boolean secureCookies) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("hub-usul");
        tokens.setCookiePath("/usul");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secureCookies).sameSite("Lax"));
        return tokens;
    }
}
