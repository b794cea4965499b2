package id.usulanhub.console.account;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks the throttle before it lets a password be tried. */
final class ThrottledAuthentication implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final LogInThrottle throttle;

    ThrottledAuthentication(AuthenticationProvider passwords, LogInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String who = attempt.getName() + "|" + address(attempt);
        if (throttle.blocks(who)) {
            throw new LockedException("too many failed attempts");
        }
        try {
            Authentication known = passwords.authenticate(attempt);
            throttle.succeeded(who);
            return known;
        } catch (BadCredentialsException e) {
            throttle.failed(who);
            throw e;
        }
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return passwords.supports(kind);
    }
}
