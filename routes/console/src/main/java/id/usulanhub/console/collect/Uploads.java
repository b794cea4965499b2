package id.usulanhub.console.collect;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.desk.Handed;
import id.usulanhub.pipeline.collect.desk.ImportDesk;
import id.usulanhub.pipeline.collect.desk.ImportStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Brings an uploaded spreadsheet to the importer: streamed into the spool under a name of the hub's own, imported or put
 * in line, and removed whatever happens. The importer keeps its own copy.
 */
@Component
public class Uploads {

    private final Importer importer;
    private final ImportDesk desk;
    private final ConsoleSettings settings;

    Uploads(Importer importer, ImportDesk desk, ConsoleSettings settings) {
        this.importer = importer;
        this.desk = desk;
        this.settings = settings;
    }

    /** What is done with the file while it lies in the spool. */
    @FunctionalInterface
    private interface Step<T> {
        T with(Path file);
    }

    /**
     * Imports what {@code in} holds, and returns when it is stored.
     *
     * @throws DoorRefusal BODY_TOO_LARGE beyond the limit of the settings
     */
    public Outcome<Importer.FileReceipt> take(InputStream in, String connector) throws IOException {
        return spooled(in, file -> importer.importFile(new Importer.Request(file, connector), rows -> {}));
    }

    /**
     * Keeps what {@code in} holds and returns at once; the import goes on by itself.
     *
     * @throws DoorRefusal BODY_TOO_LARGE beyond the limit of the settings
     */
    public ImportStatus hand(InputStream in, Handed handed) throws IOException {
        return spooled(in, file -> desk.take(file, handed));
    }

    private <T> T spooled(InputStream in, Step<T> step) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(settings.spool()), "upload-", ".part");
        try {
            BoundedBody.copy(in, file, settings.limits().file());
            return step.with(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
