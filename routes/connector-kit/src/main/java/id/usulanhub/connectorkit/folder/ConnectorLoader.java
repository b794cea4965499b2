package id.usulanhub.connectorkit.folder;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.Requirements;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.mapping.MappingFile;
import id.usulanhub.connectorkit.openrosa.FormFiles;
import id.usulanhub.connectorkit.openrosa.OwnForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes connectors of their folders. */
public final class ConnectorLoader {

    private static final String RESOURCE = "connectors";
    private static final String INDEX = RESOURCE + "/index.txt";
    private static final String MANIFEST = "manifest.yaml";

    private final List<Connector> connectors = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ConnectorLoader() {}

    /**
     * The connectors that are packed in {@code connectors/} of the class path, named line by line in its
     * {@code index.txt}, because a jar cannot be asked what it holds.
     */
    public static Connectors fromClassPath(ClassLoader loader) {
        ConnectorLoader all = new ConnectorLoader();
        index(loader, INDEX).forEach(name -> all.load(ConnectorFolder.of(loader, RESOURCE, name)));
        return all.loaded();
    }

    /** The connectors among the folders of {@code parent}: those that have a {@code manifest.yaml}. */
    public static Connectors fromDirectory(Path parent) {
        ConnectorLoader all = new ConnectorLoader();
        try (Stream<Path> folders = Files.list(parent)) {
            folders.filter(folder -> Files.exists(folder.resolve(MANIFEST)))
                    .sorted()
                    .map(ConnectorFolder::of)
                    .forEach(all::load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.loaded();
    }

    /** The connector in one folder, or what keeps it from being one. */
    public static Connectors fromFolder(Path folder) {
        ConnectorLoader one = new ConnectorLoader();
        one.load(ConnectorFolder.of(folder));
        return one.loaded();
    }

    /** The one connector that {@code files} are the folder of, by their names within it; or what is wrong with them. */
    public static Connectors fromFiles(String name, Map<String, byte[]> files) {
        ConnectorLoader one = new ConnectorLoader();
        one.load(ConnectorFolder.of(name, files));
        return one.loaded();
    }

    private Connectors loaded() {
        return Connectors.of(connectors, findings);
    }

    private void load(ConnectorFolder folder) {
        ConnectorFile manifest = ConnectorFile.read(folder, "manifest");
        ConnectorFile mapping = ConnectorFile.read(folder, "mapping");
        List<Finding> before = List.copyOf(findings);
        findings.addAll(manifest.findings());
        findings.addAll(mapping.findings());
        if (findings.equals(before)) {
            load(folder, manifest, mapping);
        }
    }

    private void load(ConnectorFolder folder, ConnectorFile manifest, ConnectorFile mapping) {
        if (!manifest.root().path("name").asString().equals(folder.name())) {
            findings.add(manifest.finding(
                    manifest.root().path("name"), "name-differs", "the name is not the folder's: " + folder.name()));
            return;
        }
        unnamedSecrets(manifest)
                .forEach(secret -> findings.add(manifest.finding(
                        manifest.root(),
                        "secret-unnamed",
                        "this secret is used and not named under secrets: " + secret)));
        Map<String, byte[]> codes = Codes.of(folder, mapping.root());
        Map<String, byte[]> files = Codes.files(folder, codes);
        addForm(folder, manifest, files);
        MappingFile compiled = new MappingFile(new MappingFile.Files(
                manifest(manifest.root()),
                manifest.root(),
                mapping.root(),
                Codes.version(files),
                files,
                codes,
                ConnectorFile::line));
        Connector connector = compiled.connector();
        compiled.faults().forEach(fault -> findings.add(mapping.finding(fault.at(), fault.rule(), fault.message())));
        if (compiled.faults().isEmpty()) {
            connectors.add(connector);
        }
    }

    static Manifest manifest(JsonNode root) {
        return new Manifest(
                root.path("name").asString(),
                words(root.path("title")),
                words(root.path("description")),
                root.path("owner").asString(),
                Manifest.Transport.valueOf(root.path("transport").asString().toUpperCase(Locale.ROOT)),
                DoorReader.door(root),
                PollReader.poll(root.path("poll")),
                Requirements.valueOf(
                        root.path("kamus-requirements").asString("note").toUpperCase(Locale.ROOT)),
                FormFiles.of(root));
    }

    /** What phones fetch is of the folder too. */
    private void addForm(ConnectorFolder folder, ConnectorFile manifest, Map<String, byte[]> files) {
        FormFiles form = FormFiles.of(manifest.root());
        if (form == null || form.isGenerated()) {
            return;
        }
        form.inFolder()
                .forEach(name -> folder.read(name)
                        .ifPresentOrElse(
                                bytes -> files.put(name, bytes),
                                () -> findings.add(manifest.finding(
                                        manifest.root().path("openrosa"), "form-file-missing", name))));
        checkForm(form, manifest, files);
    }

    private void checkForm(FormFiles form, ConnectorFile manifest, Map<String, byte[]> files) {
        if (files.keySet().containsAll(form.inFolder())) {
            String path = manifest.root().path("name").asString() + "/" + form.form();
            OwnForm.of(form, files).faults().forEach(fault -> findings.add(fault.finding(path, "form-unreadable")));
        }
    }

    private static List<String> unnamedSecrets(ConnectorFile manifest) {
        Door door = DoorReader.door(manifest.root());
        return door.needed().stream()
                .filter(secret -> !door.secrets().contains(secret))
                .toList();
    }

    private static Map<String, String> words(JsonNode node) {
        Map<String, String> words = new LinkedHashMap<>();
        node.properties()
                .forEach(word -> words.put(word.getKey(), word.getValue().asString()));
        return words;
    }

    /** The folders that a file of the class path names, one a line. */
    static List<String> index(ClassLoader loader, String resource) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
