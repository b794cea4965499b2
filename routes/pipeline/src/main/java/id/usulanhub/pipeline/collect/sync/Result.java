package id.usulanhub.pipeline.collect.sync;

import id.usulanhub.codec.Change;
import id.usulanhub.domain.outcome.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What became of one change of a batch.
 *
 * @param now the newest change of the usulan; null while there is none
 * @param receipt of what is stored, now or before; empty when nothing is
 * @param merged the JSON Pointers of what others had changed since its base
 * @param conflicts the JSON Pointers of what others had changed otherwise
 * @param differs what stands at those places now, as a JSON Merge Patch of what the client has; null where nothing does
 *     differ, and where the client does not show that it knows the usulan
 * @param missing the SHA-256 of the files that it names and that are not kept
 * @param problems what keeps it from becoming an usulan; empty when nothing does
 */
public record Result(
        Status status,
        Change now,
        String receipt,
        List<String> merged,
        List<String> conflicts,
        JsonNode differs,
        List<String> missing,
        List<Problem> problems) {

    /** In one word. */
    public enum Status {
        /** Stored. */
        ACCEPTED,
        /** Known already; nothing was stored. */
        DUPLICATE,
        /** Not stored: the client's user decides, on what is now. */
        CONFLICT,
        /** Stored, and not an usulan before it is mended. */
        QUARANTINED,
        /** Stored, and waits for its base. */
        HELD,
        /** Not stored: officials have withdrawn the usulan. */
        WITHDRAWN,
        /** Not stored: it is more than an usulan may be. */
        INVALID
    }

    static Result unstored(Status status, Change now, List<Problem> problems) {
        return new Result(status, now, "", List.of(), List.of(), null, List.of(), problems);
    }

    public Result {
        merged = List.copyOf(merged);
        conflicts = List.copyOf(conflicts);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
    }
}
