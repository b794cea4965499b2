package id.usulanhub.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.check.Checker;
import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.connectorkit.xform.GeneratedForm;
import id.usulanhub.connectorkit.xform.MediaFile;
import id.usulanhub.connectorkit.xform.XForm;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.pipeline.collect.FormShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnConnectorsTest {

    private static final Path EXAMPLE = Path.of("../../schemas/examples/bekasi-2027");
    private static final Path BUILT_IN = Path.of("../../connectors/web-form");

    private static final Path OF_PHONES = Path.of("../../connectors/openrosa");

    @TempDir
    Path parent;

    @TempDir
    Path forms;

    private final Connectors live = ConnectorLoader.fromClassPath(getClass().getClassLoader());
    private final String packed = version();
    private final Reference reference = ReferenceFolder.example(EXAMPLE);
    private OwnConnectors own;

    @BeforeEach
    void a_folder_of_ones_own() throws IOException {
        own = new OwnConnectors(
                parent,
                new Checker(() -> reference, InstantSource.system()),
                live,
                new OwnConnectors.Around(connector -> DoorWiring.lacking(connector, DoorKeys.NONE), Workbooks.HERE));
        copy(BUILT_IN, parent.resolve("web-form"));
    }

    @Test
    void a_changed_connector_stands_for_the_built_in_one_until_its_folder_is_gone() throws IOException {
        change("longest: 500", "longest: 400");

        own.look();

        assertThat(version()).isNotEqualTo(packed);
        assertThat(own.refused()).isEmpty();

        Files.move(parent.resolve("web-form"), parent.resolveSibling(parent.getFileName() + "-gone"));
        own.look();

        assertThat(version()).isEqualTo(packed);
    }

    @Test
    void one_that_does_not_pass_leaves_the_old_one_running_and_is_named() throws IOException {
        change("longest: 500", "longest: 400");
        own.look();
        String before = version();

        change("{ integer: /tahun", "{ integerr: /tahun");
        own.look();

        assertThat(version()).isEqualTo(before);
        assertThat(own.refused()).singleElement().asString().startsWith("web-form: web-form/mapping.yaml:");

        change("{ integerr: /tahun", "{ integer: /tahun");
        own.look();

        assertThat(own.refused()).isEmpty();
    }

    @Test
    void one_whose_cases_come_out_otherwise_does_not_pass() throws IOException {
        change("uraian:    { text: /usulan", "uraian:    { text: /usul");

        own.look();

        assertThat(version()).isEqualTo(packed);
        assertThat(own.refused()).singleElement().asString().contains("case-differs");
    }

    @Test
    void one_whose_secret_nobody_has_set_is_named_when_it_is_taken_over() throws IOException {
        Files.writeString(
                parent.resolve("web-form/manifest.yaml"),
                "auth: bearer\nauth-secret: pintu\nsecrets: [pintu]\n",
                StandardOpenOption.APPEND);

        own.look();

        assertThat(own.shut()).containsExactly("web-form: hub.connectors.web-form.secrets.pintu");
    }

    @Test
    void a_form_of_ones_own_is_checked_taken_over_and_given_out() throws IOException {
        XForm form = GeneratedForm.of(reference);
        Path folder = parent.resolve("ponsel");
        copy(OF_PHONES, folder);
        String manifest = Files.readString(folder.resolve("manifest.yaml"));
        Files.writeString(
                folder.resolve("manifest.yaml"),
                manifest.replace("name: openrosa", "name: ponsel")
                        .replace("form: generated", "form: usulan.xml, media: [desa.csv, kamus.csv]"));
        Files.write(folder.resolve("usulan.xml"), form.xml());
        Files.createDirectories(folder.resolve("media"));
        for (MediaFile file : form.media()) {
            Files.write(folder.resolve("media").resolve(file.name()), file.content());
        }

        own.look();

        assertThat(own.refused()).isEmpty();
        XForm given =
                new FormShelf(forms, live, () -> reference).current("ponsel").form();
        assertThat(given.contentHash()).isEqualTo(form.contentHash());
    }

    private String version() {
        return live.find("web-form").map(Connector::version).orElseThrow();
    }

    private void change(String from, String to) throws IOException {
        Path mapping = parent.resolve("web-form/mapping.yaml");
        String text = Files.readString(mapping);
        assertThat(text).contains(from);
        Files.writeString(mapping, text.replace(from, to));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
