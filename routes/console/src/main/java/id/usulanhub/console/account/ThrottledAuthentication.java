package id.usulanhub.console.account;

import id.usulanhub.console.throttle.Guesses;
import java.time.InstantSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks whether there were too many failures before it lets a password be tried. */
final class ThrottledAuthentication implements AuthenticationProvider {

    static final int MOST_FAILURES = 5;

    private final AuthenticationProvider passwords;
    private final Guesses guesses;

    ThrottledAuthentication(AuthenticationProvider passwords, InstantSource clock) {
        this.passwords = passwords;
        this.guesses = new Guesses(clock, MOST_FAILURES);
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String who = Guesses.who(attempt.getName(), address(attempt));
        if (guesses.blocks(who)) {
            throw new LockedException("too many failed attempts");
        }
        try {
            Authentication known = passwords.authenticate(attempt);
            guesses.succeeded(who);
            return known;
        } catch (BadCredentialsException e) {
            guesses.failed(who);
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
