package id.usulanhub.domain.ledger;

import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.ItemAnswer;
import id.usulanhub.domain.push.PushAttempt;
import id.usulanhub.domain.push.Reconciliation;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import java.util.List;

/**
 * One thing that happened in the story of one kecamatan. The closed list of what {@code hub.ledger.event.v1} holds;
 * {@link Ledger} folds it into state.
 */
public sealed interface LedgerEvent {

    EventMeta meta();

    /** A submission became an usulan: a new one, a revision of one, or the same again. The fold finds out which. */
    record UsulanNormalised(EventMeta meta, Usulan usulan) implements LedgerEvent {

        private static final String OF_RECORD = "n:";

        /** The event that comes of one raw record; the same record never makes two. */
        public static String id(String rawId) {
            return OF_RECORD + rawId;
        }

        /**
         * The raw record that this was made of: {@code partition-offset}. Of a replay the copy, where the usulan's origin
         * names what was received.
         */
        public String rawId() {
            return meta.id().startsWith(OF_RECORD)
                    ? meta.id().substring(OF_RECORD.length())
                    : usulan.origin().rawId();
        }

        /** Whether it was made of a copy, by a replay. */
        public boolean wasReplayed() {
            return !rawId().equals(usulan.origin().rawId());
        }
    }

    /**
     * An usulan left this ledger: its sender took it back, or a revision moved it to another kecamatan.
     *
     * @param expectedVersion the version that whoever took it back has seen; null of a move, which the hub itself notes
     */
    record UsulanWithdrawn(EventMeta meta, UsulanId usulan, String alasan, Long expectedVersion)
            implements LedgerEvent {

        /** Of a move. */
        public UsulanWithdrawn(EventMeta meta, UsulanId usulan, String alasan) {
            this(meta, usulan, alasan, null);
        }
    }

    /** An official decided on one version of an usulan. */
    record UsulanDecided(EventMeta meta, UsulanId usulan, long expectedVersion, Keputusan keputusan)
            implements LedgerEvent {}

    /** The pagu indikatif of the kecamatan. {@code rupiah} is the whole amount, not a change; {@code dasar} names the decree. */
    record PaguSet(EventMeta meta, long rupiah, String dasar) implements LedgerEvent {}

    /** The criteria by which the kecamatan ranks. */
    record CriteriaSet(EventMeta meta, Criteria criteria) implements LedgerEvent {}

    /** A list was finalised and signed. It never changes; a correction is the next version. */
    record ListFinalised(EventMeta meta, SignedList list) implements LedgerEvent {}

    /** Bappeda asked for a finalised list to be pushed to SIPD. */
    record PushRequested(EventMeta meta, ListRef list) implements LedgerEvent {}

    /** An attempt is about to be made. Acknowledged before the socket opens. */
    record PushSending(EventMeta meta, PushAttempt attempt) implements LedgerEvent {}

    /** What became of an attempt, item by item. {@code evidence} is the SHA-256 of the archived answer; empty when there was none. */
    record PushAnswered(EventMeta meta, String attemptId, ListRef list, List<ItemAnswer> answers, String evidence)
            implements LedgerEvent {
        public PushAnswered {
            answers = List.copyOf(answers);
        }
    }

    /** What SIPD was found to hold of a list. */
    record PushReconciled(EventMeta meta, ListRef list, Reconciliation findings) implements LedgerEvent {}
}
