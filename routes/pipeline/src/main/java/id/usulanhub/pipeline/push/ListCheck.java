package id.usulanhub.pipeline.push;

import id.usulanhub.documents.Verification;
import id.usulanhub.domain.list.SignedList;

/** Tells whether a list is, as it stands now, what was hashed and signed by a key that the hub trusts. */
@FunctionalInterface
public interface ListCheck {

    Verification verify(SignedList list);
}
