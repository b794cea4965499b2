package id.usulanhub.console.account;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.usul.PublicForm;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Three chains: doors for machines, the public form, both without a session, and pages for people who have logged in. */
@Configuration
@EnableWebSecurity
public class SecurityConfiguration {

    /** What a page may load: nothing but what the hub itself serves, and no inline script or style. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
            + " base-uri 'none'";

    private static final String LOG_IN = "/masuk";
    private static final String[] DOORS = {
        "/collect/**", "/openrosa/**", "/sync/**", "/reference/**", "/receipt/**", "/health/**"
    };
    private static final String[] OPEN = {LOG_IN, "/bahasa", "/tampilan", "/webjars/**", "/console/**", "/error"};

    /** Language and colours: set nothing but the caller's own cookies, and are chosen on pages with and without session. */
    private static final String[] OWN_COOKIES = {"/bahasa", "/tampilan"};

    private static final String[] OF_THE_WHOLE_KABUPATEN = {"/ditolak/**", "/unggah/**", "/konektor/**", "/impor/**"};
    private static final String[] OF_BAPPEDA = {"/kecamatan/*/finalisasi", "/kecamatan/*/daftar/*/kirim"};

    @Bean
    @Order(1)
    SecurityFilterChain doors(HttpSecurity http) {
        return http.securityMatcher(DOORS)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers(headers, ""))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicForm(HttpSecurity http, ConsoleSettings settings) {
        return PublicForm.guard(http, settings)
                .headers(headers -> headers(headers, "self"))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, AuthenticationManager passwords) {
        return http.authenticationManager(passwords)
                .csrf(csrf -> csrf.ignoringRequestMatchers(OWN_COOKIES))
                .headers(headers -> headers(headers, ""))
                .authorizeHttpRequests(SecurityConfiguration::rights)
                .formLogin(SecurityConfiguration::logIn)
                .logout(out -> out.logoutUrl("/keluar").logoutSuccessUrl(LOG_IN + "?keluar"))
                .build();
    }

    /** Who may reach which page at all; the kecamatan is asked for again in every query. */
    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(OF_THE_WHOLE_KABUPATEN)
                .hasAnyRole(Role.OPERATOR.name(), Role.BAPPEDA.name())
                .requestMatchers(OF_BAPPEDA)
                .hasRole(Role.BAPPEDA.name())
                .requestMatchers(HttpMethod.POST, "/usulan/*/keputusan")
                .hasAnyRole(Role.VERIFIKATOR.name(), Role.BAPPEDA.name())
                .anyRequest()
                .authenticated();
    }

    private static void logIn(FormLoginConfigurer<HttpSecurity> form) {
        form.loginPage(LOG_IN)
                .loginProcessingUrl(LOG_IN)
                .defaultSuccessUrl("/")
                .failureHandler(new LogInFailure(LOG_IN));
    }

    /** @param location who may ask the device where it is: {@code self}, or nobody when empty */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, String location) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(" + location + "), microphone=()"))
                .contentTypeOptions(Customizer.withDefaults());
    }

    @Bean
    AuthenticationManager passwords(UserDetailsService users, PasswordEncoder encoder, Clock clock) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(encoder);
        return new ProviderManager(List.of(new ThrottledAuthentication(provider, clock)));
    }

    @Bean
    UserDetailsService users(Accounts accounts) {
        return username -> accounts.named(username)
                .map(AccountPrincipal::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** Reads every form that Spring Security writes; a hash without a name of its form is bcrypt. */
    @Bean
    PasswordEncoder encoder() {
        var encoder = (DelegatingPasswordEncoder) PasswordEncoderFactories.createDelegatingPasswordEncoder();
        encoder.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder());
        return encoder;
    }

    @Bean
    CookieSameSiteSupplier cookiesStayOnThisSite() {
        return CookieSameSiteSupplier.ofLax();
    }
}
