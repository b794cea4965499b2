package id.usulanhub.pipeline.collect;

import id.usulanhub.connectorkit.offline.OfflineEdition;
import id.usulanhub.connectorkit.offline.OfflineList;
import id.usulanhub.domain.normalise.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * The lists that applications keep for where there is no network, and their last editions, so that who has one of these
 * needs only what has changed. All of it is made once for each reference.
 */
public final class ReferenceShelf {

    /** A kamus changes a few times in a season; who has an older edition fetches all of it. */
    static final int EDITIONS = 30;

    private static final String FILE = "list.json";

    private final Map<OfflineList, Made> lists = new ConcurrentHashMap<>();
    private final Path folder;
    private final Supplier<Reference> reference;

    private record Made(Reference reference, Once<Published> list) {}

    /** @param folder made when absent */
    public ReferenceShelf(Path folder, Supplier<Reference> reference) {
        this.folder = folder;
        this.reference = reference;
    }

    /** A document as it goes over the wire: as it is, and with gzip. */
    public record Document(byte[] plain, byte[] zipped) {

        static Document of(byte[] plain) {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
                out.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException("memory does not fail so", e);
            }
            return new Document(plain, zipped.toByteArray());
        }
    }

    /**
     * A list that is given out.
     *
     * @param version of its youngest edition
     * @param whole all of it
     * @param changes what has changed since an edition, by that edition's version; since itself too, nothing
     */
    public record Published(String version, Document whole, Map<String, Document> changes) {

        public Optional<Document> since(String older) {
            return Optional.ofNullable(changes.get(older));
        }
    }

    /** @throws UncheckedIOException when the disk cannot be read or written; what is given out is kept before */
    public Published published(OfflineList list) {
        return lists.compute(list, (same, before) -> made(list, before)).list.get();
    }

    private Made made(OfflineList list, Made before) {
        Reference now = reference.get();
        return before != null && before.reference.equals(now)
                ? before
                : new Made(now, new Once<>(() -> published(list, now)));
    }

    /** One at a time: the editions of a list have one folder. */
    private synchronized Published published(OfflineList list, Reference now) {
        OfflineEdition current = list.of(now);
        EditionFolder editions = new EditionFolder(folder.resolve(list.shown()), EDITIONS);
        List<OfflineEdition> kept = editions.editions().stream()
                .map(files -> OfflineEdition.read(files.get(FILE)))
                .toList();
        byte[] whole = current.whole();
        if (kept.isEmpty() || !kept.getFirst().version().equals(current.version())) {
            editions.add(Map.of(FILE, whole));
        }
        Map<String, Document> changes = new HashMap<>();
        kept.forEach(older -> changes.put(older.version(), Document.of(current.since(older))));
        changes.put(current.version(), Document.of(current.since(current)));
        return new Published(current.version(), Document.of(whole), Map.copyOf(changes));
    }
}
