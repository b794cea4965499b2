package id.usulanhub.pipeline.collect.desk;

import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.collect.reupload.MissingRows;
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
 * @param agreed SHA-256 of the file whose missing rows its owner has seen; empty for none yet, null when nobody is asked
 * @param at when it was handed in
 * @param changed when its state last changed
 * @param receipt null unless it is done
 * @param problems why it was refused, or which connectors it can be for
 * @param missing the rows that its owner was asked about; null unless he was, and when it is over
 */
public record ImportJob(
        String id,
        String owner,
        String file,
        String sha256,
        long bytes,
        String connector,
        String follows,
        String agreed,
        State state,
        Instant at,
        Instant changed,
        FileReceipt receipt,
        List<Problem> problems,
        MissingRows missing) {

    /** Where it stands. */
    public enum State {
        /** In line, or until Kafka answers again. */
        WAITING,
        /** Being read through; nothing is stored yet. */
        READING,
        /** Its rows are being stored. */
        STORING,
        /** All of it is stored. */
        DONE,
        /** It is not taken. */
        REFUSED,
        /** A person has to say which connector reads it. */
        UNCLEAR,
        /** It leaves out rows of an earlier file; a person has to say whether it corrects that one. */
        REMOVES,
        /** Its sender took it back before anything was stored. */
        CANCELLED,
        /** The hub failed on it. */
        FAILED;

        /** Whether the hub still works on it. */
        public boolean isOpen() {
            return this == WAITING || this == READING || this == STORING;
        }

        /** Whether the hub waits for a word of a person; nothing is stored yet. */
        public boolean asks() {
            return this == UNCLEAR || this == REMOVES;
        }
    }

    /** The file itself, as it was kept. */
    record Kept(String id, String sha256, long bytes) {}

    public ImportJob {
        follows = Objects.requireNonNullElse(follows, Reuploads.FIND);
        problems = problems == null ? List.of() : List.copyOf(problems);
    }

    static ImportJob of(Handed handed, Kept kept, Instant now) {
        return new ImportJob(
                kept.id,
                handed.owner(),
                handed.name(),
                kept.sha256,
                kept.bytes,
                handed.connector(),
                handed.follows(),
                handed.asked() ? "" : null,
                State.WAITING,
                now,
                now,
                null,
                List.of(),
                null);
    }

    ImportJob in(State next, Instant now) {
        return over(next, now, null, problems);
    }

    ImportJob by(String named, Instant now) {
        return said(new Word(named, follows, agreed), State.WAITING, now, missing);
    }

    /** What is said of a file whose missing rows were shown is agreed to; another is asked about in its turn. */
    ImportJob correcting(String file, Instant now) {
        String seen = file.equals(missing.follows()) ? file : "";
        return said(new Word(connector, file, seen), State.WAITING, now, missing);
    }

    /** As it is where nobody is asked, or its owner has seen what is missing. */
    ImportJob asked(MissingRows rows, Instant now) {
        return !state.isOpen() || agreed == null || agreed.equals(rows.follows())
                ? this
                : said(new Word(connector, follows, agreed), State.REMOVES, now, rows.after(missing));
    }

    ImportJob done(FileReceipt with, Instant now) {
        return over(State.DONE, now, with, List.of());
    }

    ImportJob not(State refused, List<Problem> why, Instant now) {
        return over(refused, now, null, why);
    }

    /** What its owner has said. */
    private record Word(String connector, String follows, String agreed) {}

    private ImportJob said(Word word, State next, Instant now, MissingRows rows) {
        return new ImportJob(
                id,
                owner,
                file,
                sha256,
                bytes,
                word.connector,
                word.follows,
                word.agreed,
                next,
                at,
                now,
                null,
                List.of(),
                rows);
    }

    private ImportJob over(State next, Instant now, FileReceipt with, List<Problem> why) {
        MissingRows kept = next.isOpen() || next.asks() ? missing : null;
        return new ImportJob(
                id, owner, file, sha256, bytes, connector, follows, agreed, next, at, now, with, why, kept);
    }
}
