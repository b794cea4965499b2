package id.usulanhub.connectorkit.marking;

import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Gives a sender's file back with its errors marked. A workbook that is light enough is marked itself; of any other file,
 * and of a workbook that cannot be changed safely, the values are given back as a workbook that is written row by row.
 */
public final class WorkbookMarker {

    private WorkbookMarker() {}

    /**
     * Writes the marked workbook.
     *
     * @return what it is; or the WORKBOOK_ problem for which its connector does not read the file
     * @throws UncheckedIOException when it cannot be written
     */
    public static Outcome<Marked> mark(Job job) {
        try {
            Outline outline = Outline.of(job.connector(), job.original());
            return Outcome.accepted(
                    Weight.isLight(job.original()) ? inPlaceIfPossible(job, outline) : values(job, outline));
        } catch (Refusal refusal) {
            return Outcome.rejected(refusal.problem());
        } catch (Outline.Unreadable unreadable) {
            return Outcome.rejected(unreadable.problem());
        } catch (IOException e) {
            throw new UncheckedIOException("a marked workbook could not be written", e);
        }
    }

    /** What the library makes of a workbook that is odd, or made to harm, is any exception. */
    private static Marked inPlaceIfPossible(Job job, Outline outline) throws IOException {
        try {
            return job.opening().marking().mark(MarkOrder.of(job, outline));
        } catch (RuntimeException | IOException | StackOverflowError odd) {
            return values(job, outline);
        }
    }

    private static Marked values(Job job, Outline outline) throws IOException {
        ValuesCopy.write(job, outline);
        return Marked.VALUES;
    }
}
