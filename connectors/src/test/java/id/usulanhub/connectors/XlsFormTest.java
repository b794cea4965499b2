package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Instance;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.openrosa.FormFiles;
import id.usulanhub.connectorkit.openrosa.InstanceXml;
import id.usulanhub.connectorkit.openrosa.OwnForm;
import id.usulanhub.connectorkit.sheettext.SheetText;
import id.usulanhub.connectorkit.sheettext.SheetTextFile;
import id.usulanhub.connectorkit.xform.MediaFile;
import id.usulanhub.connectorkit.xform.XForm;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Usulan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of an integrator becomes a form that ODK Collect fills in, and what it sends is the usulan that was meant. */
class XlsFormTest {

    private static final Path FORM = Path.of("src/test/xlsform");
    private static final String WORKBOOK = "usulan.sheet.yaml";
    private static final FormFiles FILES = new FormFiles("usulan.xlsx", List.of("desa.csv"));

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void the_folder_of_an_integrator() throws IOException {
        folder = Files.createDirectories(parent.resolve("xlsform/media")).getParent();
        for (String file : List.of("manifest.yaml", "mapping.yaml", "media/desa.csv")) {
            Files.copy(FORM.resolve(file), folder.resolve(file));
        }
        Files.write(folder.resolve("usulan.xlsx"), workbook(Files.readString(FORM.resolve(WORKBOOK))));
    }

    @Test
    void it_is_filled_in_sent_and_understood() throws Exception {
        FilledForm phone = phone();

        assertThat(phone.answer(complete())).as("refused by the form").isEmpty();
        assertThat(phone.obstacle()).isEmpty();
        String sent = phone.finished();
        Usulan usulan = usulan(sent);

        assertThat(usulan.tahun()).isEqualTo(2027);
        assertThat(usulan.lokasi().desa()).hasToString("32.16.01.2005");
        assertThat(usulan.pekerjaan().kodeKamus()).isEqualTo("BM-101");
        assertThat(usulan.usul().volume()).isEqualByComparingTo("112.125");
        assertThat(usulan.usul().masalah()).isEqualTo("Sering banjir");
        assertThat(usulan.lampiran()).extracting(Usulan.Lampiran::nama).containsExactly("1.jpg");
        assertThat(sent)
                .contains("id=\"usulan-warga\"", ">Jalan beton baru BM-101</", "<sebab>banjir gelap</sebab>")
                .contains("<ukuran>300<", "<ukuran>49.7125<", "<kec>32.16.01</kec>", "<catatan>ke-2</catatan>");
    }

    @Test
    void nothing_that_it_sends_is_unknown_to_its_mapping() throws Exception {
        FilledForm phone = phone();
        phone.answer(complete());

        assertThat(connector().drift(received(phone.finished()))).isEmpty();
    }

    @Test
    void a_list_shows_what_the_answer_before_it_leaves_and_in_a_repeat_the_one_beside_it() throws Exception {
        FilledForm phone = phone();
        Map<String, String> answers = complete();
        answers.put("/data/rinci/kec", "32.16.01");
        answers.put("/data/rinci[2]/kec", "32.16.02");
        answers.put("/data/rinci[2]/desa_ruas", "32.16.02.2001");

        phone.answer(answers);

        assertThat(phone.offered("/data/kamus")).containsExactly("BM-101");
        assertThat(phone.offered("/data/lokasi/desa")).containsExactly("32.16.01.2005", "32.16.01.2003");
        assertThat(phone.offered("/data/rinci/desa_ruas")).containsExactly("32.16.01.2005", "32.16.01.2003");
        assertThat(phone.offered("/data/rinci[2]/desa_ruas")).containsExactly("32.16.02.2001");
    }

    @Test
    void what_is_required_and_what_must_hold_is_asked_for_on_the_phone() throws Exception {
        FilledForm phone = phone();
        Map<String, String> answers = complete();
        answers.put("/data/uraian", "x".repeat(101));
        answers.put("/data/rinci[2]/lebar", "13");

        assertThat(phone.answer(answers)).containsExactly("/data/uraian", "/data/rinci[2]/lebar");

        answers = complete();
        answers.remove("/data/uraian");
        FilledForm other = phone();
        other.answer(answers);
        assertThat(other.obstacle()).isEqualTo("/data/uraian");
    }

    @Test
    void it_speaks_both_languages_with_the_answers_in_them() throws Exception {
        FilledForm phone = phone();
        phone.answer(complete());
        assertThat(phone.label("/data/pengantar")).isEqualTo("Usulan tahun 2027");
        assertThat(phone.hint("/data/lokasi/desa")).isEqualTo("Desa di 32.16.01");
        assertThat(phone.label("/data/rinci[2]/panjang")).isEqualTo("Panjang ruas 2");

        phone.language("English (en)");
        phone.answer(complete());

        assertThat(phone.label("/data/pengantar")).isEqualTo("Proposals of 2027");
        assertThat(phone.hint("/data/lokasi/desa")).isEqualTo("Desa di 32.16.01");
    }

    @Test
    void its_version_is_of_its_content() throws Exception {
        XForm form = form();
        String text = Files.readString(FORM.resolve(WORKBOOK));

        XForm again = form(workbook(text + "# disimpan lagi\n"), media());
        XForm reworded = form(workbook(text.replace("Lebar, Width", "Lebar ruas, Width")), media());
        XForm listed = form(workbook(text), List.of(MediaFile.of("desa.csv", new byte[] {'n'})));

        assertThat(form.version()).hasSize(12);
        assertThat(again.xml()).isEqualTo(form.xml());
        assertThat(List.of(reworded.version(), listed.version())).doesNotContain(form.version());
        assertThat(reworded.version()).isNotEqualTo(listed.version());
    }

    @Test
    void a_workbook_of_excel_97_is_the_same_form() throws Exception {
        String text = Files.readString(FORM.resolve(WORKBOOK));

        assertThat(form(workbook(text.replace("format: xlsx", "format: xls")), media())
                        .xml())
                .isEqualTo(form().xml());
    }

    @Test
    void what_is_wrong_with_it_keeps_the_connector_from_running_and_names_the_cell() throws IOException {
        String text = Files.readString(FORM.resolve(WORKBOOK));
        Files.write(folder.resolve("usulan.xlsx"), workbook(text.replace("[geopoint, titik", "[osm, titik")));

        Connectors loaded = ConnectorLoader.fromFolder(folder);

        assertThat(loaded.findings())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .startsWith("xlsform/usulan.xlsx:0 form-unreadable survey!A16 this type is not known here: osm");
    }

    private static Map<String, String> complete() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("/data/dibaca", "OK");
        answers.put("/data/lokasi/kecamatan", "32.16.01");
        answers.put("/data/lokasi/desa", "32.16.01.2005");
        answers.put("/data/lokasi/alamat", "Kp. Kelapa RT 03 RW 05");
        answers.put("/data/lokasi/titik", "-6.0945 106.9921 4.5 3.2");
        answers.put("/data/bidang", "1.03");
        answers.put("/data/kamus", "BM-101");
        answers.put("/data/uraian", "Jalan beton baru");
        answers.put("/data/sebab", "banjir gelap");
        answers.put("/data/rinci/panjang", "100");
        answers.put("/data/rinci/lebar", "3");
        answers.put("/data/rinci[2]/panjang", "12.125");
        answers.put("/data/rinci[2]/lebar", "4.1");
        answers.put("/data/tambahan[2]/catatan", "ke-2");
        answers.put("/data/foto", "1.jpg");
        answers.put("/data/jam", "08:30");
        return answers;
    }

    private FilledForm phone() throws Exception {
        return FilledForm.with(form().xml(), folder.resolve("media"));
    }

    private XForm form() throws IOException {
        return form(connector().files().get("usulan.xlsx"), media());
    }

    private static XForm form(byte[] workbook, List<MediaFile> media) {
        Map<String, byte[]> files = new HashMap<>(Map.of(FILES.form(), workbook));
        media.forEach(file -> files.put(FormFiles.path(file.name()), file.content()));
        OwnForm form = OwnForm.of(FILES, files);
        assertThat(form.faults()).isEmpty();
        assertThat(form.remarks()).isEmpty();
        return form.form().orElseThrow();
    }

    private List<MediaFile> media() throws IOException {
        return List.of(MediaFile.of("desa.csv", Files.readAllBytes(folder.resolve("media/desa.csv"))));
    }

    private Connector connector() {
        Connectors loaded = ConnectorLoader.fromFolder(folder);
        assertThat(loaded.findings()).isEmpty();
        return loaded.all().iterator().next();
    }

    private Usulan usulan(String xml) {
        return accepted(connector().normalise(received(xml), "0-0", FormReferences.BEKASI));
    }

    private static Received received(String xml) {
        byte[] payload = accepted(InstanceXml.read(xml.getBytes(StandardCharsets.UTF_8)))
                .instance()
                .with(List.of(new Instance.File("1.jpg", "a".repeat(64), 1, "image/jpeg")))
                .write();
        return new Received("xlsform", "0".repeat(32), "UH-X", Instant.EPOCH, "", Instance.MEDIA_TYPE, "", "", payload);
    }

    private byte[] workbook(String text) throws IOException {
        Path yaml = Files.writeString(parent.resolve("workbook.sheet.yaml"), text);
        return SheetTextFile.with(SheetText.read(yaml), XlsFormTest::bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T> accepted -> accepted.value();
            case Outcome.Rejected<T> refused -> throw new AssertionError(refused.problems());
        };
    }
}
