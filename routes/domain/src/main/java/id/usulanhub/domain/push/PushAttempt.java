package id.usulanhub.domain.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.usulan.UsulanId;
import java.util.List;

/**
 * One request to SIPD, in the ledger before the socket opens.
 *
 * @param id unique; names the archived request and answer
 * @param number 1 for the first attempt on these items
 * @param requestSha256 of the request's body, hexadecimal
 * @param items at most {@value #MOST_ITEMS}
 */
public record PushAttempt(String id, ListRef list, int number, String requestSha256, List<UsulanId> items) {

    public static final int MOST_ITEMS = 50;

    public PushAttempt {
        items = List.copyOf(items);
    }
}
