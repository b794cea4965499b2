package id.usulanhub.pipeline.collect.mail;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import java.time.Instant;
import java.util.List;

/**
 * What became of one mail. Nothing of what stands in it: who sent it and what it is called is for the mailbox.
 *
 * @param trust how sure its sender is
 * @param refusal why nothing of it was looked at; null when it was
 */
public record HandledMail(Instant at, Trust trust, Refusal refusal, List<File> files) {

    /** How sure it is that a mail is from whom it says. A list of senders is no proof of who sends. */
    public enum Trust {
        /** The own mail server has checked the sender's domain (DMARC). */
        VERIFIED,
        /** Only the mail itself says so. */
        CLAIMED
    }

    /** Why a mail was refused as a whole. */
    public enum Refusal {
        SENDER_NOT_LISTED,
        SENDER_NOT_VERIFIED,
        TOO_LARGE,
        TOO_MANY_PARTS,
        NO_WORKBOOK,
        BROKEN,
        HUB_FAILED
    }

    /**
     * One workbook of it.
     *
     * @param receipt null when it was refused
     * @param problems empty when it is stored
     */
    public record File(FileReceipt receipt, List<ProblemCode> problems) {

        static File of(Outcome<FileReceipt> outcome) {
            return switch (outcome) {
                case Outcome.Accepted<FileReceipt> stored -> new File(stored.value(), List.of());
                case Outcome.Rejected<FileReceipt> refused ->
                    new File(
                            null,
                            refused.problems().stream()
                                    .map(Problem::code)
                                    .distinct()
                                    .toList());
            };
        }
    }

    public HandledMail {
        files = List.copyOf(files);
    }

    /** Whether all of it is stored; otherwise somebody should look at it. */
    public boolean isDone() {
        return refusal == null && files.stream().allMatch(file -> file.receipt() != null);
    }
}
