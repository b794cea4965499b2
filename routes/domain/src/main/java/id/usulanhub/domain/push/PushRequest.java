package id.usulanhub.domain.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.usulan.UsulanId;
import java.util.List;

/**
 * One request as it will leave: built, and hashed into the ledger, before the socket opens.
 *
 * @param attemptId names the attempt; 1 to 64 letters, digits and hyphens
 * @param list the finalised list that the items are of
 * @param items what it carries, in the order of the body; at most {@value PushAttempt#MOST_ITEMS}
 * @param body the bytes, without any secret
 * @param sha256 of {@code body}, hexadecimal
 */
public record PushRequest(String attemptId, ListRef list, List<UsulanId> items, byte[] body, String sha256) {
    public PushRequest {
        items = List.copyOf(items);
        if (items.isEmpty() || items.size() > PushAttempt.MOST_ITEMS) {
            throw new IllegalArgumentException("a request carries 1 to 50 items, not " + items.size());
        }
    }
}
