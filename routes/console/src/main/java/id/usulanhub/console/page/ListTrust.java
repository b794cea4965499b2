package id.usulanhub.console.page;

import id.usulanhub.documents.Verification;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.pipeline.push.ListCheck;
import org.springframework.stereotype.Component;

/** Whether the list that is shown is, at this moment, the list that was signed: the same check as before a push. */
@Component
class ListTrust {

    private final ListCheck check;

    ListTrust(ListCheck check) {
        this.check = check;
    }

    Verification of(ListRef asked, SignedList found) {
        return found.ref().equals(asked) ? check.verify(found) : Verification.HASH_MISMATCH;
    }
}
