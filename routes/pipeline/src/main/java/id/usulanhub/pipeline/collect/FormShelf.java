package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.OnDisk;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.openrosa.FormFiles;
import id.usulanhub.connectorkit.xform.GeneratedForm;
import id.usulanhub.connectorkit.xform.MediaFile;
import id.usulanhub.connectorkit.xform.PublishedForms;
import id.usulanhub.connectorkit.xform.XForm;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The editions of forms in a folder of the hub's own disk: {@code <connector>/<number>/form.xml} and {@code media/}. An
 * edition is written beside its place and moved there whole, before it is given out for the first time.
 */
public final class FormShelf implements PublishedForms {

    private static final String FORM = "form.xml";
    private static final String MEDIA = "media";
    private static final String BEING_WRITTEN = "incoming";

    private final Path folder;
    private final Connectors connectors;
    private final Reference reference;
    private final Map<String, List<XForm>> editions = new ConcurrentHashMap<>();

    /** @param folder made when absent */
    public FormShelf(Path folder, Connectors connectors, Reference reference) {
        this.folder = folder;
        this.connectors = connectors;
        this.reference = reference;
    }

    @Override
    public List<XForm> all(String connector) {
        return editions.computeIfAbsent(connector, this::published);
    }

    @Override
    public XForm current(String connector) {
        return all(connector).getFirst();
    }

    /** Connectors and reference stay the same while a hub runs, and so do its forms. */
    private List<XForm> published(String connector) {
        XForm current = form(connector);
        try {
            Path shelf = Files.createDirectories(folder.resolve(connector));
            List<Path> kept = kept(shelf);
            List<XForm> all = new ArrayList<>();
            for (Path edition : kept) {
                all.add(read(edition));
            }
            if (all.isEmpty() || !isSame(all.getFirst(), current)) {
                write(current, shelf, kept.isEmpty() ? 1 : number(kept.getFirst()) + 1);
            }
            all.removeIf(older -> isSame(older, current));
            all.addFirst(current);
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException("a form could not be published", e);
        }
    }

    private static boolean isSame(XForm one, XForm other) {
        return one.contentHash().equals(other.contentHash());
    }

    private XForm form(String connector) {
        Connector found = connectors.find(connector).orElseThrow(() -> new IllegalArgumentException(connector));
        FormFiles form = found.manifest().filledIn().orElseThrow(() -> new IllegalArgumentException(connector));
        if (form.isGenerated()) {
            return GeneratedForm.of(reference);
        }
        List<MediaFile> media = form.media().stream()
                .map(name -> media(name, found.files().get(FormFiles.path(name))))
                .toList();
        return good(XForm.read(found.files().get(form.form()), media));
    }

    /** The youngest first. */
    private static List<Path> kept(Path shelf) throws IOException {
        try (Stream<Path> editions = Files.list(shelf)) {
            return editions.filter(edition -> !edition.endsWith(BEING_WRITTEN))
                    .sorted(Comparator.comparingInt(FormShelf::number).reversed())
                    .toList();
        }
    }

    private static int number(Path edition) {
        return Integer.parseInt(edition.getFileName().toString());
    }

    private static XForm read(Path edition) throws IOException {
        Map<String, byte[]> media = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(edition.resolve(MEDIA))) {
            for (Path file : files.sorted().toList()) {
                media.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        List<MediaFile> all = media.entrySet().stream()
                .map(file -> media(file.getKey(), file.getValue()))
                .toList();
        return good(XForm.read(Files.readAllBytes(edition.resolve(FORM)), all));
    }

    private static void write(XForm form, Path shelf, int number) throws IOException {
        Path written = shelf.resolve(BEING_WRITTEN);
        remove(written);
        Path media = Files.createDirectories(written.resolve(MEDIA));
        written(written.resolve(FORM), form.xml());
        for (MediaFile file : form.media()) {
            written(media.resolve(file.name()), file.content());
        }
        OnDisk.names(media);
        OnDisk.names(written);
        Files.move(written, shelf.resolve(Integer.toString(number)));
        OnDisk.names(shelf);
        OnDisk.names(shelf.getParent());
    }

    /** What a hub that died has left half written. */
    private static void remove(Path written) throws IOException {
        if (Files.exists(written)) {
            try (Stream<Path> all = Files.walk(written)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void written(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        OnDisk.file(file);
    }

    private static MediaFile media(String name, byte[] content) {
        String type = Objects.requireNonNullElse(
                URLConnection.guessContentTypeFromName(name),
                name.endsWith(".csv") ? "text/csv" : "application/octet-stream");
        return new MediaFile(name, type, content);
    }

    private static XForm good(Outcome<XForm> form) {
        return switch (form) {
            case Outcome.Accepted<XForm> read -> read.value();
            case Outcome.Rejected<XForm> refused ->
                throw new IllegalStateException(refused.problems().toString());
        };
    }
}
