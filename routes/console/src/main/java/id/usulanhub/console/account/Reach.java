package id.usulanhub.console.account;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.Readings;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import id.usulanhub.view.UsulanDetail;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * How far an account reaches: every page that shows or changes something of a kecamatan asks here first. Beyond the
 * reach is 403, beyond the kabupaten or unknown is 404.
 */
@Component
public class Reach {

    private final ConsoleSettings settings;
    private final Readings readings;

    Reach(ConsoleSettings settings, Readings readings) {
        this.settings = settings;
        this.readings = readings;
    }

    /** What the account may ask of the view: its kecamatan, or the kabupaten. */
    public KodeWilayah scope(Account account) {
        return account.scope() == null ? settings.kabupaten() : account.scope();
    }

    /** Returns when the account may see the place. @throws AccessDeniedException when it is another's */
    public void mustSee(Account account, KodeWilayah place) {
        if (!place.isWithin(settings.kabupaten())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!account.sees(place)) {
            throw new AccessDeniedException("outside the kecamatan of the account");
        }
    }

    /** The usulan, when the account may see it; one that has left its kecamatan is found where it last stood. */
    public UsulanDetail usulan(Account account, UsulanId id) {
        readings.home(id).ifPresent(home -> mustSee(account, home));
        UsulanDetail detail = readings.usulan(id, scope(account))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        mustSee(account, detail.kunci());
        return detail;
    }

    /** In whose name the account decides there. @throws AccessDeniedException when it may not */
    public Seat deciding(Account account, KodeWilayah place) {
        mustSee(account, place);
        return seat(account, place, account.decides(place));
    }

    /** In whose name the account feeds in files, and takes back what they no longer name. @throws AccessDeniedException when it may not */
    public Seat feeding(Account account, KodeWilayah place) {
        mustSee(account, place);
        return seat(account, place, account.operates());
    }

    /** In whose name the account finalises and pushes there. @throws AccessDeniedException when it may not */
    public Seat finalising(Account account, KodeWilayah place) {
        mustSee(account, place);
        return seat(account, place, account.finalises());
    }

    private Seat seat(Account account, KodeWilayah place, boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not this role's to do");
        }
        return new Seat(account.username(), place, settings.tahun());
    }
}
