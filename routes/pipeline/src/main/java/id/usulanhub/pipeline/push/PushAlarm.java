package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.ListRef;

/** Where the push stage cries for a person; called again on every run while the reason lasts. */
@FunctionalInterface
public interface PushAlarm {

    /** @param detail facts for a person, without personal data */
    void raise(Reason reason, ListRef list, String detail);

    /** Why a person is needed. Each has a heading in the runbook {@code deploy/runbooks/push.md}. */
    enum Reason {
        /** The rows of the list are not what was signed: nothing of it is pushed. */
        LIST_TAMPERED,
        /** SIPD holds rows under the hub's name that are in no signed list. */
        SMUGGLED,
        /** SIPD holds something else than what was signed, or no longer holds what it accepted. */
        DRIFT,
        /** SIPD refused items. */
        REJECTED,
        /** The stage could not read the view, append to the ledger or look into SIPD; it goes on at the next run. */
        RUN_FAILED
    }
}
