package id.usulanhub.app.wiring;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** The operator's interface: for whoever holds the token that lies in the data folder, and for nobody else. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** The token of this run. */
    record ApiToken(String value) {
        /** Takes as long for a wrong token as for the right one. */
        boolean isIn(HttpServletRequest request) {
            String header = request.getHeader("Authorization");
            byte[] expected = ("Bearer " + value).getBytes(StandardCharsets.UTF_8);
            return header != null && MessageDigest.isEqual(expected, header.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "ApiToken";
        }
    }

    @Bean
    ApiToken apiToken(@Value("${usulan-hub.api-token}") String token) {
        return new ApiToken(token);
    }

    @Bean
    @Order(0)
    SecurityFilterChain api(HttpSecurity http, ApiToken token) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(on -> on.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, context) -> new AuthorizationDecision(token.isIn(context.getRequest()))))
                .build();
    }
}
