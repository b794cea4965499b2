package id.usulanhub.pipeline.collect;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.openrosa.FormFiles;
import id.usulanhub.connectorkit.openrosa.OwnForm;
import id.usulanhub.connectorkit.xform.GeneratedForm;
import id.usulanhub.connectorkit.xform.MediaFile;
import id.usulanhub.connectorkit.xform.PublishedForm;
import id.usulanhub.connectorkit.xform.PublishedForms;
import id.usulanhub.connectorkit.xform.XForm;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The editions of forms in a folder of the hub's own disk: {@code <connector>/<number>/form.xml} and {@code media/}. None
 * is given out before it is there. A form stays the same as long as its connector and the reference do: whatever is to be
 * known of an edition is worked out once.
 */
public final class FormShelf implements PublishedForms {

    private static final String FORM = "form.xml";
    private static final String MEDIA = "media/";

    private final Map<Version, Once<List<PublishedForm>>> forms = new ConcurrentHashMap<>();
    private final Path folder;
    private final Connectors connectors;
    private final Supplier<Reference> reference;

    /** A connector's folder and the kamus may be changed while the hub runs, and the form with them. */
    private record Version(String connector, String version, Reference reference) {}

    /** @param folder made when absent */
    public FormShelf(Path folder, Connectors connectors, Supplier<Reference> reference) {
        this.folder = folder;
        this.connectors = connectors;
        this.reference = reference;
    }

    @Override
    public List<PublishedForm> all(String name) {
        Connector connector = connectors
                .find(name)
                .filter(found -> found.manifest().filledIn().isPresent())
                .orElseThrow(() -> new IllegalArgumentException(name));
        Version version = new Version(name, connector.version(), reference.get());
        forms.keySet().removeIf(other -> other.connector.equals(name) && !other.equals(version));
        return forms.computeIfAbsent(version, added -> new Once<>(() -> published(connector, version.reference)))
                .get();
    }

    /** One at a time: two versions of a connector have one folder. */
    private synchronized List<PublishedForm> published(Connector connector, Reference reference) {
        FormFiles form = connector.manifest().filledIn().orElseThrow();
        return published(
                form.isGenerated() ? GeneratedForm.of(reference) : written(form, connector.files()),
                new EditionFolder(folder.resolve(connector.name()), EditionFolder.ALL));
    }

    private static List<PublishedForm> published(XForm form, EditionFolder editions) {
        PublishedForm current = PublishedForm.of(form);
        List<PublishedForm> before = editions.editions().stream()
                .map(files -> PublishedForm.of(read(files)))
                .toList();
        if (before.isEmpty() || !before.getFirst().hash().equals(current.hash())) {
            editions.add(files(form));
        }
        Map<String, PublishedForm> each = new LinkedHashMap<>();
        each.put(current.hash(), current);
        before.forEach(older -> each.putIfAbsent(older.hash(), older));
        return List.copyOf(each.values());
    }

    /** As an integrator has put it into the connector's folder. */
    private static XForm written(FormFiles form, Map<String, byte[]> files) {
        OwnForm own = OwnForm.of(form, files);
        return own.form()
                .orElseThrow(() -> new IllegalStateException(own.faults().toString()));
    }

    private static XForm read(Map<String, byte[]> files) {
        List<MediaFile> media = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(MEDIA))
                .map(file -> MediaFile.of(file.getKey().substring(MEDIA.length()), file.getValue()))
                .toList();
        return good(XForm.read(files.get(FORM), media));
    }

    private static Map<String, byte[]> files(XForm form) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FORM, form.xml());
        form.media().forEach(file -> files.put(MEDIA + file.name(), file.content()));
        return files;
    }

    private static XForm good(Outcome<XForm> form) {
        return switch (form) {
            case Outcome.Accepted<XForm> read -> read.value();
            case Outcome.Rejected<XForm> refused ->
                throw new IllegalStateException(refused.problems().toString());
        };
    }
}
