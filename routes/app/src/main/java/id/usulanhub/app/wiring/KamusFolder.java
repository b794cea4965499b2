package id.usulanhub.app.wiring;

import id.usulanhub.connectorkit.reference.KamusCsv;
import id.usulanhub.connectorkit.reference.KamusMerge;
import id.usulanhub.connectorkit.reference.ReferenceFiles;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The kamus of the hub: {@code kamus.csv} of the folder {@code hub.reference}. A hub reads it when it starts. */
public final class KamusFolder {

    private final Path folder;

    public KamusFolder(Path folder) {
        this.folder = folder;
    }

    /** What the kamus would be after entries were brought in. */
    public synchronized KamusMerge merged(List<KamusEntry> brought) {
        return KamusMerge.of(read(folder.resolve("kamus.csv")), brought);
    }

    /** Replaces the kamus in one step, once what was written can be read again. */
    public synchronized void write(KamusMerge merge) {
        Path part = folder.resolve("kamus.csv.part");
        try {
            StringBuilder csv = new StringBuilder();
            KamusCsv.write(merge.entries(), csv);
            Files.writeString(part, csv);
            KamusIndex.of(read(part));
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(
                    part,
                    folder.resolve("kamus.csv"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the kamus could not be written", e);
        }
    }

    private static List<KamusEntry> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return switch (ReferenceFiles.kamus(in)) {
                case Outcome.Accepted<List<KamusEntry>> kamus -> kamus.value();
                case Outcome.Rejected<List<KamusEntry>> refused ->
                    throw new IllegalStateException("kamus.csv: " + refused.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the kamus could not be read", e);
        }
    }
}
