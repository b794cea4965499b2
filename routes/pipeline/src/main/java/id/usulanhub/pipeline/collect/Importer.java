package id.usulanhub.pipeline.collect;

import id.usulanhub.connectorkit.sheet.Unread;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.reupload.Reupload;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import java.nio.file.Path;
import java.util.List;

/** The way in for spreadsheets: one file, every row of it a submission. */
public interface Importer {

    /**
     * What to import.
     *
     * @param file on local disk; it is copied before it is read, and never changed
     * @param connector the connector that reads it; empty for the one that knows its headings
     * @param follows the file that it corrects: {@link Reuploads#FIND}, {@link Reuploads#NONE} or a SHA-256
     */
    record Request(Path file, String connector, String follows) {

        /** The hub finds out whether it corrects another. */
        public Request(Path file, String connector) {
            this(file, connector, Reuploads.FIND);
        }
    }

    /**
     * What an import would do.
     *
     * @param sha256 of the file, hexadecimal
     * @param connector the connector that would read it
     * @param rows how many submissions it holds
     */
    record Preview(String sha256, String connector, long rows, Reupload reupload) {}

    /** What an import would make of a file beside those before it. */
    @FunctionalInterface
    interface Previews {

        /**
         * Stores nothing.
         *
         * @return or what {@link Importer#importFile} would refuse it for
         */
        Outcome<Preview> preview(Request request);
    }

    /**
     * What the sender of a file holds.
     *
     * @param id the receipt of the file; each row has its own
     * @param sha256 of the file, hexadecimal
     * @param connector the connector that read it
     * @param sure 0 to 100: how well its headings fit the connector that was found by them; 100 where a person named it
     * @param rows how many submissions it holds
     * @param sameAsBefore whether the very same file was imported before, so that nothing was stored now
     * @param unread the columns that are filled in and were not read; of very many the first ones
     */
    record FileReceipt(
            String id,
            String connector,
            int sure,
            String sha256,
            long rows,
            boolean sameAsBefore,
            List<Unread> unread) {

        public FileReceipt {
            unread = unread == null ? List.of() : List.copyOf(unread);
        }

        /** Of a file whose filled columns were all read. */
        public FileReceipt(String id, String connector, int sure, String sha256, long rows, boolean sameAsBefore) {
            this(id, connector, sure, sha256, rows, sameAsBefore, List.of());
        }
    }

    /** Hears how far an import has come. */
    @FunctionalInterface
    interface Progress {
        /** @param rows stored so far, those of an earlier run of the same import too */
        void stored(long rows);

        /** The file is read through before anything is stored. @param rows read so far */
        default void read(long rows) {}

        /**
         * All of it can be read, and nothing of it is stored yet: the last moment to say no.
         *
         * @param connector that reads it
         * @param reupload which earlier file it corrects, and how
         */
        default void compared(String connector, Reupload reupload) {}

        /**
         * It is being stored from now on.
         *
         * @param rows how many it holds
         * @param before how many of them an earlier run of the same import has stored
         */
        default void found(long rows, long before) {}
    }

    /**
     * Stores every row. Killed at any point and started again, it goes on where it was: no row twice, none left out.
     *
     * @return the receipt; or CONNECTOR_UNKNOWN, or CONNECTOR_UNCLEAR with the candidates, or a typed refusal of the
     *     workbook, WORKBOOK_WITHOUT_TABLE where no connector finds a table, or NOT_IN_LIST for a file to follow that is not there
     * @param progress is called by the thread of the caller; what it throws ends the import where it is
     * @throws id.usulanhub.pipeline.flow.BrokerUnavailable when it could not be finished now; calling again goes on
     */
    Outcome<FileReceipt> importFile(Request request, Progress progress);
}
