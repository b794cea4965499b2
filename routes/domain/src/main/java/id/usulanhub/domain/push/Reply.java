package id.usulanhub.domain.push;

import java.util.List;

/** The body of an answer. HTTP 200 is not acceptance: only the body's line about an item is. */
public sealed interface Reply {

    /** Not a reply of the contract: HTML, half a body, another shape. */
    record Unreadable(String why) implements Reply {}

    /**
     * A reply of the contract.
     *
     * @param idBatch the list that it answers for, as {@link id.usulanhub.domain.list.ListRef} writes it; empty when it
     *     does not say
     * @param outcome what it says of the request as a whole
     * @param kode why it refused the request as a whole
     * @param stored how many items it says it stored; null when it does not say
     * @param message for a person
     * @param lines one for each item, in any order
     */
    record Read(String idBatch, Outcome outcome, Kode kode, Integer stored, String message, List<Line> lines)
            implements Reply {
        public Read {
            lines = List.copyOf(lines);
        }

        /** Whether it says, and nothing in it contradicts, that no item was stored. */
        boolean saysNothingWasStored() {
            return stored != null && stored == 0 && lines.isEmpty() && outcome == Outcome.ERROR;
        }
    }

    /** What is said of one item. {@code idLokal} is the usulan's id, {@code idUsulan} the target's, empty when none. */
    record Line(String idLokal, String idUsulan, Status status, String pesan) {}

    /** What a reply says of the request as a whole. */
    enum Outcome {
        SUCCESS,
        PARTIAL,
        ERROR
    }

    /** Why a request was refused as a whole. */
    enum Kode {
        NONE,
        SCHEDULE_CLOSED,
        SESSION_EXPIRED,
        TOO_MANY,
        OTHER
    }

    /** What a reply says of one item. */
    enum Status {
        ACCEPTED,
        REFUSED,
        DUPLICATE,
        OTHER
    }
}
