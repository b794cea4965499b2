package id.usulanhub.connectorkit.marking;

import java.io.IOException;

/** Marks a workbook that is held in memory as a whole, wherever that is. */
@FunctionalInterface
public interface Marking {

    /** In this process: in the one that was started for it, for commands of one person, and for tests. */
    Marking HERE = InPlace::mark;

    /**
     * Writes the marked workbook.
     *
     * @throws IOException when it cannot be read or written
     * @throws RuntimeException whatever the library does on a workbook that is odd or made to harm
     */
    Marked mark(MarkOrder order) throws IOException;
}
