package id.usulanhub.app.wiring;

import id.usulanhub.codec.OnDisk;
import id.usulanhub.connectorkit.reference.KamusCsv;
import id.usulanhub.connectorkit.reference.KamusMerge;
import id.usulanhub.connectorkit.reference.ReferenceFiles;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The kamus of the hub: {@code kamus.csv} of the folder {@code hub.reference}. What is brought in is in force at once. */
public final class KamusFolder {

    private final Path folder;
    private final CurrentReference reference;

    KamusFolder(Path folder, CurrentReference reference) {
        this.folder = folder;
        this.reference = reference;
    }

    /**
     * Brings entries in, all in one step: nobody else's are lost in between.
     *
     * @param dryRun stores nothing
     * @return what the kamus is then, or would be
     */
    public synchronized KamusMerge bring(List<KamusEntry> brought, boolean dryRun) {
        KamusMerge merge = KamusMerge.of(read(folder.resolve("kamus.csv")), brought);
        if (!dryRun) {
            write(merge);
        }
        return merge;
    }

    /** Replaces the kamus, once what was written can be read again: what is in force is what a start would read. */
    private void write(KamusMerge merge) {
        Path part = folder.resolve("kamus.csv.part");
        try {
            StringBuilder csv = new StringBuilder();
            KamusCsv.write(merge.entries(), csv);
            Files.writeString(part, csv);
            KamusIndex kamus = KamusIndex.of(read(part));
            OnDisk.file(part);
            OnDisk.move(part, folder.resolve("kamus.csv"));
            reference.exchange(kamus);
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
