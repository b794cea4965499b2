package id.usulanhub.console.collect;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.Importer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Brings an uploaded spreadsheet to the importer: streamed into the spool under a name of the hub's own, imported, and
 * removed whatever happens. The importer keeps its own copy.
 */
@Component
public class Uploads {

    private final Importer importer;
    private final ConsoleSettings settings;

    Uploads(Importer importer, ConsoleSettings settings) {
        this.importer = importer;
        this.settings = settings;
    }

    /** Imports what {@code in} holds. @throws DoorRefusal BODY_TOO_LARGE beyond the limit of the settings */
    public Outcome<Importer.FileReceipt> take(InputStream in, String connector) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(settings.spool()), "upload-", ".part");
        try {
            BoundedBody.copy(in, file, settings.limits().file());
            return importer.importFile(new Importer.Request(file, connector), rows -> {});
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
