package id.usulanhub.pipeline.collect.desk;

import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A file that somebody handed in, and what has become of it. It lies on disk, so that a hub that was stopped goes on.
 *
 * @param id cannot be guessed; 32 hexadecimal digits
 * @param owner who handed it in: a person's account, or what came by machine
 * @param file the file's name as the sender has it; data, never a path
 * @param sha256 of the file, by which it is kept
 * @param bytes its size
 * @param connector who is to read it; empty for the one that knows its headings
 * @param follows the file that it corrects, as {@link id.usulanhub.pipeline.collect.Importer.Request} has it
 * @param at when it was handed in
 * @param changed when its state last changed
 * @param receipt null unless it is done
 * @param problems why it was refused, or which connectors it can be for
 */
public record ImportJob(
        String id,
        String owner,
        String file,
        String sha256,
        long bytes,
        String connector,
        String follows,
        State state,
        Instant at,
        Instant changed,
        FileReceipt receipt,
        List<Problem> problems) {

    /** Where it stands. */
    public enum State {
        /** In line, or until Kafka answers again. */
        WAITING(true),
        /** Being read through; nothing is stored yet. */
        READING(true),
        /** Its rows are being stored. */
        STORING(true),
        /** All of it is stored. */
        DONE(false),
        /** It is not taken. */
        REFUSED(false),
        /** A person has to say which connector reads it. */
        UNCLEAR(false),
        /** Its sender took it back before anything was stored. */
        CANCELLED(false),
        /** The hub failed on it. */
        FAILED(false);

        private final boolean open;

        State(boolean open) {
            this.open = open;
        }

        /** Whether the hub still works on it. */
        public boolean isOpen() {
            return open;
        }
    }

    public ImportJob {
        follows = Objects.requireNonNullElse(follows, Reuploads.FIND);
        problems = problems == null ? List.of() : List.copyOf(problems);
    }

    ImportJob in(State next, Instant now) {
        return new ImportJob(id, owner, file, sha256, bytes, connector, follows, next, at, now, receipt, problems);
    }

    ImportJob by(String named, Instant now) {
        return new ImportJob(id, owner, file, sha256, bytes, named, follows, State.WAITING, at, now, null, List.of());
    }

    ImportJob done(FileReceipt with, Instant now) {
        return new ImportJob(id, owner, file, sha256, bytes, connector, follows, State.DONE, at, now, with, List.of());
    }

    ImportJob not(State refused, List<Problem> why, Instant now) {
        return new ImportJob(id, owner, file, sha256, bytes, connector, follows, refused, at, now, null, why);
    }
}
