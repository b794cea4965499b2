package id.usulanhub.documents;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.SignedList;

/** Signs finalised lists: canonical JSON, its SHA-256, and a detached JWS over the same bytes. */
public final class ListSigner {

    private final SigningKey key;

    public ListSigner(SigningKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException when the list holds a number that JSON readers do not all read alike */
    public SignedList sign(PriorityList list) {
        if (!ExactNumbers.only(list)) {
            throw new IllegalArgumentException("list " + list.ref() + " holds a number beyond what JSON keeps exactly");
        }
        byte[] bytes = CanonicalJson.bytes(list);
        return new SignedList(list, Sha256.hex(bytes), Jws.detached(bytes, key));
    }
}
