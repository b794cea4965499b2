package id.usulanhub.domain.list;

import java.util.Objects;

/**
 * A finalised list with the proof that it is what was signed.
 *
 * @param list what was agreed on
 * @param sha256 of the list's canonical JSON (RFC 8785), hexadecimal
 * @param signature detached JWS (RFC 7515 appendix F) over the same bytes, Ed25519
 */
public record SignedList(PriorityList list, String sha256, String signature) {
    public SignedList {
        Objects.requireNonNull(list);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(signature);
    }

    public ListRef ref() {
        return list.ref();
    }
}
