package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.xform.PublishedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormShelfTest {

    @TempDir
    Path folder;

    @Test
    void an_older_edition_stays_when_a_newer_one_comes() throws IOException {
        PublishedForm first = shelf("1", "name,label\n").current("ponsel");
        PublishedForm second = shelf("2", "name,label\n").current("ponsel");

        assertThat(shelf("2", "name,label\n").all("ponsel"))
                .extracting(PublishedForm::hash)
                .containsExactly(second.hash(), first.hash());
        assertThat(shelf("2", "name,label\n")
                        .all("ponsel")
                        .getLast()
                        .form()
                        .media()
                        .getFirst()
                        .content())
                .asString()
                .isEqualTo("name,label\n");
    }

    @Test
    void the_same_form_is_published_once_and_a_changed_list_is_another_edition() throws IOException {
        shelf("1", "name,label\n").current("ponsel");
        shelf("1", "name,label\n").current("ponsel");
        assertThat(editions()).isEqualTo(1);

        shelf("1", "name,label\na,A\n").current("ponsel");

        assertThat(editions()).isEqualTo(2);
    }

    @Test
    void going_back_to_an_older_form_lists_it_first_and_once() throws IOException {
        shelf("1", "x\n").current("ponsel");
        shelf("2", "x\n").current("ponsel");

        assertThat(shelf("1", "x\n").all("ponsel"))
                .extracting(edition -> edition.form().version())
                .containsExactly("1", "2");
    }

    @Test
    void a_form_that_was_given_out_twice_is_listed_once() throws IOException {
        for (String version : List.of("1", "2", "1")) {
            shelf(version, "x\n").current("ponsel");
        }

        assertThat(shelf("3", "x\n").all("ponsel"))
                .extracting(edition -> edition.form().version())
                .containsExactly("3", "1", "2");
    }

    @Test
    void a_form_whose_files_are_named_in_another_order_than_that_of_their_names_is_published_once() throws IOException {
        Map<String, String> media = new LinkedHashMap<>(Map.of("z.csv", "x\n"));
        media.put("desa.csv", "x\n");
        new FormShelf(folder.resolve("forms"), connectors("1", media), () -> null).current("ponsel");

        assertThat(new FormShelf(folder.resolve("forms"), connectors("1", media), () -> null).all("ponsel"))
                .hasSize(1);
        assertThat(editions()).isEqualTo(1);
    }

    @Test
    void two_versions_of_a_connector_are_published_one_after_the_other() throws Exception {
        Map<String, String> many = new TreeMap<>();
        IntStream.range(0, 100).forEach(number -> many.put(number + ".csv", "x\n"));
        many.put("desa.csv", "x\n");
        Connectors running = connectors("1", many);
        Connectors changed = connectors("2", many);
        FormShelf shelf = new FormShelf(folder.resolve("forms"), running, () -> null);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<PublishedForm> first = other.submit(() -> shelf.current("ponsel"));
            while (Files.notExists(folder.resolve("forms/ponsel/incoming")) && !first.isDone()) {
                Thread.onSpinWait();
            }
            running.become(changed);

            assertThat(shelf.current("ponsel").form().version()).isEqualTo("2");
            assertThat(first.get().form().version()).isEqualTo("1");
        }
        assertThat(editions()).isEqualTo(2);
    }

    @Test
    void what_a_hub_that_died_left_half_written_is_no_edition() throws IOException {
        Path half = Files.createDirectories(folder.resolve("forms/ponsel/incoming/media"));
        Files.writeString(half.resolve("old.csv"), "x");

        assertThat(shelf("1", "y\n").all("ponsel")).hasSize(1);
        assertThat(shelf("1", "y\n").all("ponsel").getFirst().form().media()).hasSize(1);
        assertThat(folder.resolve("forms/ponsel/incoming")).doesNotExist();
    }

    @Test
    void a_connector_that_is_changed_while_the_hub_runs_gives_out_its_new_form() throws IOException {
        Connectors running = connectors("1", "x\n");
        FormShelf shelf = new FormShelf(folder.resolve("forms"), running, () -> null);
        PublishedForm first = shelf.current("ponsel");

        running.become(connectors("2", "x\n"));

        assertThat(shelf.all("ponsel"))
                .extracting(edition -> edition.form().version())
                .containsExactly("2", "1");
        assertThat(shelf.current("ponsel").hash()).isNotEqualTo(first.hash());
    }

    @Test
    void a_connector_without_a_form_has_none() throws IOException {
        FormShelf shelf = shelf("1", "x\n");

        assertThatThrownBy(() -> shelf.current("lain")).isInstanceOf(IllegalArgumentException.class);
    }

    private long editions() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("forms/ponsel"))) {
            return all.count();
        }
    }

    private FormShelf shelf(String version, String csv) throws IOException {
        return new FormShelf(folder.resolve("forms"), connectors(version, csv), () -> null);
    }

    private Connectors connectors(String version, String csv) throws IOException {
        return connectors(version, Map.of("desa.csv", csv));
    }

    /** @param media the form's files, in the order in which the connector names them */
    private Connectors connectors(String version, Map<String, String> media) throws IOException {
        Path connector = Files.createDirectories(folder.resolve("connectors/ponsel/media"))
                .getParent();
        Files.writeString(connector.resolve("manifest.yaml"), """
                name: ponsel
                title: { id: Uji, en: Test }
                description: { id: Uji., en: Test. }
                owner: Bappeda
                transport: openrosa
                openrosa: { form: usulan.xml, media: [%s] }
                """.formatted(String.join(", ", media.keySet())));
        Files.writeString(connector.resolve("mapping.yaml"), """
                to: usulan/v1
                fields:
                  tahun:   { const: 2027 }
                  wilayah: { lookup: wilayah, from: [/data/kecamatan, /data/desa], else: problem }
                  kamus:   { lookup: kamus, from: /data/kamus, else: problem }
                  uraian:  { text: /data/uraian, else: problem }
                  masalah: { const: "" }
                """);
        Files.writeString(connector.resolve("usulan.xml"), """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
                  <h:head><h:title>Usulan</h:title><model>
                    <instance><data id="usulan" version="%s"><desa/><kamus/><uraian/></data></instance>
                    <instance id="desa" src="jr://file-csv/desa.csv"/>
                  </model></h:head><h:body/>
                </h:html>
                """.formatted(version));
        for (Map.Entry<String, String> file : media.entrySet()) {
            Files.writeString(connector.resolve("media").resolve(file.getKey()), file.getValue());
        }
        Connectors connectors = ConnectorLoader.fromDirectory(folder.resolve("connectors"));
        assertThat(connectors.findings()).isEmpty();
        return connectors;
    }
}
