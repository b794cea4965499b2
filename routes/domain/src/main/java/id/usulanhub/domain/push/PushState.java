package id.usulanhub.domain.push;

import java.util.EnumSet;
import java.util.Set;

/** Where one item of a finalised list stands on its way to SIPD. */
public enum PushState {
    /** It may be sent. */
    READY,
    /** An attempt is in the ledger; the socket may have opened. */
    SENDING,
    /** SIPD said yes to this item. */
    ACKED,
    /** SIPD said no to this item, with a reason: a person must look. */
    REJECTED,
    /** It cannot have left, or SIPD asked for patience: it is sent again later. */
    RETRY,
    /** It may have arrived. Only a look-up, or two people, can tell. Never sent again blindly. */
    UNKNOWN,
    /** The target's schedule is closed: waiting, not an error. */
    HELD,
    /** A later read shows that SIPD holds what was signed. */
    CONFIRMED,
    /** A later read shows that SIPD holds something else. */
    DRIFT;

    /** The states that may follow. */
    public Set<PushState> next() {
        return switch (this) {
            case READY, RETRY, HELD -> EnumSet.of(SENDING);
            case SENDING -> EnumSet.of(ACKED, REJECTED, RETRY, UNKNOWN, HELD);
            case UNKNOWN -> EnumSet.of(ACKED, READY, CONFIRMED, DRIFT);
            case ACKED, CONFIRMED, DRIFT -> EnumSet.of(CONFIRMED, DRIFT);
            case REJECTED -> EnumSet.of(READY);
        };
    }

    /** Whether an attempt may be made. */
    public boolean maySend() {
        return next().contains(SENDING);
    }
}
