package id.usulanhub.console.page;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.pipeline.push.SignatureCheck;
import org.springframework.stereotype.Component;

/** Whether the list that is shown is, at this moment, the list that was signed. */
@Component
class ListTrust {

    /** What was found. */
    enum Proof {
        HOLDS,
        HASH_DIFFERS,
        SIGNATURE_FAILS
    }

    private final SignatureCheck signatures;

    ListTrust(SignatureCheck signatures) {
        this.signatures = signatures;
    }

    Proof of(ListRef ref, SignedList signed) {
        byte[] canonical = CanonicalJson.bytes(signed.list());
        if (!signed.ref().equals(ref) || !Sha256.hex(canonical).equals(signed.sha256())) {
            return Proof.HASH_DIFFERS;
        }
        return signatures.verifies(canonical, signed.signature()) ? Proof.HOLDS : Proof.SIGNATURE_FAILS;
    }
}
