package id.usulanhub.pipeline.collect;

import id.usulanhub.connectorkit.sheet.Unread;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.view.BatchStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The way back to senders of files: what became of a file, and the file itself with its errors marked. */
public interface ImportResults {

    /**
     * A file for the sender. It may hold personal data: it is for those who may see what came in. Closing deletes it.
     *
     * @param name under which it is saved, made by the hub
     */
    record GivenBack(Path file, String name, String mediaType) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /**
     * The file that somebody means.
     *
     * @param named its SHA-256 or the first 8 digits of it or more, its receipt, or the receipt of one of its rows
     */
    Optional<BatchStatus> find(String named);

    /** The columns of a file that are filled in and were not read; of very many the first ones. */
    List<Unread> unread(BatchStatus batch);

    /**
     * The file as a workbook, with its errors marked.
     *
     * @return or a WORKBOOK_ problem when it is not kept or can no longer be read
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when too many are being made now
     */
    Outcome<GivenBack> workbook(BatchStatus batch);
}
