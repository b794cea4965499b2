package id.usulanhub.pipeline.push;

import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.Verdict;

/** How the push stage writes. */
@FunctionalInterface
public interface LedgerAppender {

    /**
     * Appends the event, waits until it is acknowledged and folded, and returns what the fold made of it.
     *
     * @throws RuntimeException when it is not known to be in the ledger; it may be
     */
    Verdict append(LedgerEvent event);
}
