package id.usulanhub.pipeline.collect.poll;

import java.time.Instant;
import java.util.Map;

/**
 * How it stands with a connector that asks, for people. Nothing personal, no secret.
 *
 * @param success when a look last went through; null before the first
 * @param fault why the last look failed; null when it went through
 * @param detail what stands beside the fault's sentence
 * @param next when it asks again; null when it does not
 * @param stored submissions that the last look stored
 * @param deleted submissions that the hub holds and the source has deleted, by their id there
 */
public record PollState(
        Status status,
        Instant success,
        FeedFault.Code fault,
        String detail,
        Instant next,
        long stored,
        Map<String, Instant> deleted) {

    /** What it does now. */
    public enum Status {
        /** Nobody has set where the source is. */
        NOT_SET_UP,
        /** The operator has paused it. */
        PAUSED,
        /** It asks from time to time. */
        ASKING,
        /** The last look failed; it goes on asking. */
        FAILING
    }

    public PollState {
        deleted = Map.copyOf(deleted);
    }

    static PollState of(Status status, Cursor cursor) {
        return new PollState(status, cursor.success(), null, "", null, 0, cursor.deleted());
    }

    PollState next(Instant at) {
        return new PollState(status, success, fault, detail, at, stored, deleted);
    }

    PollState after(long number) {
        return new PollState(status, success, fault, detail, next, number, deleted);
    }

    PollState failed(FeedFault why) {
        return new PollState(Status.FAILING, success, why.code(), why.detail(), next, stored, deleted);
    }

    public boolean isFailing() {
        return status == Status.FAILING;
    }
}
