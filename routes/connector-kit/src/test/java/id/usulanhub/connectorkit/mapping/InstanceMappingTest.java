package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.codec.Instance;
import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Document;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.Usulan.Kurang;
import id.usulanhub.domain.usulan.Usulan.Lampiran;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceMappingTest {

    private static final String MANIFEST = """
            name: ponsel
            title: { id: Uji, en: Test }
            description: { id: Uji., en: Test. }
            owner: Bappeda
            transport: openrosa
            openrosa: { form: generated }
            """;
    private static final String SYNC =
            MANIFEST.replace("transport: openrosa", "transport: sync").replace("openrosa: {", "#")
                    + "auth: bearer\nauth-secret: s\nsecrets: [s]\n";
    private static final String MAPPING = """
            to: usulan/v1
            known: [/data/@id, /data/@version, /data/meta]
            fields:
              tahun:    { const: 2027 }
              wilayah:  { lookup: wilayah, from: [/data/kecamatan, /data/desa], else: problem }
              kamus:    { lookup: kamus, from: /data/kamus, else: problem }
              uraian:   { text: /data/uraian, else: problem }
              masalah:  { const: "" }
              lampiran: { attachments: [/data/foto, /data/lain/foto], else: null }
            """;
    private static final String XML = "<data id='usulan' version='1'><kecamatan>Mekarsari</kecamatan><kamus>J-1</kamus>"
            + "<uraian>jalan</uraian><foto>1.jpg</foto><lain><foto>2.jpg</foto></lain>"
            + "<meta><instanceID>uuid:b</instanceID><deprecatedID>uuid:a</deprecatedID></meta></data>";
    private static final String HASH = "0".repeat(64);

    @TempDir
    Path folder;

    @Test
    void files_that_have_come_are_attached_and_the_others_awaited() {
        Usulan usulan = usulan(instance(new Instance.File("1.jpg", HASH, 3, "image/jpeg")));

        assertThat(usulan.lampiran()).containsExactly(new Lampiran("1.jpg", HASH, 3, "image/jpeg"));
        assertThat(usulan.kurang()).containsExactly(new Kurang(Kurang.Jenis.BERKAS, "2.jpg"));
    }

    @Test
    void two_files_of_one_name_are_both_kept() {
        Usulan usulan = usulan(instance(
                new Instance.File("1.jpg", HASH, 3, "image/jpeg"),
                new Instance.File("1.jpg", "1".repeat(64), 3, "image/jpeg"),
                new Instance.File("2.jpg", HASH, 3, "image/jpeg")));

        assertThat(usulan.lampiran())
                .extracting(Lampiran::nama, file -> file.sha256().substring(0, 1))
                .containsExactly(tuple("1.jpg", "0"), tuple("1.jpg", "1"), tuple("2.jpg", "0"));
        assertThat(usulan.kurang()).isEmpty();
    }

    @Test
    void an_usulan_knows_the_document_that_it_was_read_of() {
        assertThat(usulan(instance()).origin().document())
                .isEqualTo(new Document("b", Sha256.hex(Fixtures.utf8(XML)), List.of("a")));
    }

    @Test
    void an_edit_has_the_key_of_what_it_edits() {
        Connector connector = connector(MANIFEST, MAPPING);
        String first = key(connector, new Instance("a", "a", List.of(), "usulan", "1", XML, List.of()));

        assertThat(key(connector, instance())).isEqualTo(first);
        assertThat(key(connector, new Instance("b", "b", List.of(), "usulan", "1", XML, List.of())))
                .isNotEqualTo(first);
    }

    @Test
    void a_document_alone_is_an_instance_none_of_whose_files_has_come() {
        Connector connector = connector(MANIFEST, MAPPING);

        Usulan usulan = usulan(connector, "application/xml", Fixtures.utf8(XML));

        assertThat(usulan.kurang()).extracting(Kurang::nama).containsExactly("1.jpg", "2.jpg");
    }

    @Test
    void what_the_hub_knows_of_an_instance_is_no_drift() {
        Connector connector = connector(MANIFEST, MAPPING);

        assertThat(connector.drift(received(Instance.MEDIA_TYPE, instance().write())))
                .isEmpty();
    }

    @Test
    void a_key_is_of_no_use_here_and_needed_elsewhere() {
        assertThat(rules(MANIFEST, MAPPING + "key: { from: /data/uraian, else: payload }\n"))
                .containsExactly("key-of-instance");
        assertThat(rules(
                        MANIFEST.replace("transport: openrosa", "transport: form")
                                .replace("openrosa: { form: generated }", "body: xml"),
                        MAPPING))
                .containsExactly("key-missing");
    }

    /** What an usulan says is answered to those who send it. */
    @Test
    void who_sends_changes_has_to_show_a_secret() {
        assertThat(rules(SYNC.replace("auth: bearer", ""), MAPPING)).isNotEmpty();
        assertThat(rules(SYNC, MAPPING)).isEmpty();
    }

    /** Its parts after the first would be nobody's. */
    @Test
    void a_change_is_of_one_usulan_and_does_not_repeat() {
        assertThat(rules(SYNC, MAPPING + "repeat: { over: /usulan }\n")).containsExactly("repeat-of-change");
    }

    @Test
    void a_form_that_is_not_in_the_folder_is_told_of() {
        assertThat(rules(MANIFEST.replace("generated", "usulan.xml, media: [desa.csv]"), MAPPING))
                .containsExactly("form-file-missing", "form-file-missing");
    }

    private static Instance instance(Instance.File... files) {
        return new Instance("b", "a", List.of("a"), "usulan", "1", XML, List.of(files));
    }

    private Usulan usulan(Instance instance) {
        return usulan(connector(MANIFEST, MAPPING), Instance.MEDIA_TYPE, instance.write());
    }

    private static Usulan usulan(Connector connector, String mediaType, byte[] payload) {
        Outcome<Usulan> read = connector.normalise(received(mediaType, payload), "0-1", Fixtures.reference());
        assertThat(read.problems()).isEmpty();
        return ((Outcome.Accepted<Usulan>) read).value();
    }

    private static Received received(String mediaType, byte[] payload) {
        return new Received("ponsel", "0".repeat(32), "UH-1", Instant.EPOCH, "", mediaType, HASH, "", payload);
    }

    private static String key(Connector connector, Instance instance) {
        return connector
                                .split(Instance.MEDIA_TYPE, instance.write())
                                .map(List::getFirst)
                                .map(Part::sourceKey)
                        instanceof Outcome.Accepted<String> key
                ? key.value()
                : "";
    }

    private Connector connector(String manifest, String mapping) {
        Fixtures.write(folder, "ponsel", manifest, mapping);
        return ConnectorLoader.fromFolder(folder.resolve("ponsel"))
                .all()
                .iterator()
                .next();
    }

    private List<String> rules(String manifest, String mapping) {
        Fixtures.write(folder, "ponsel", manifest, mapping);
        return ConnectorLoader.fromFolder(folder.resolve("ponsel")).findings().stream()
                .map(Finding::rule)
                .toList();
    }
}
