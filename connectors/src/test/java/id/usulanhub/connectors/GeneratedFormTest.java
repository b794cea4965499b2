package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.codec.Instance;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.openrosa.InstanceXml;
import id.usulanhub.connectorkit.xform.GeneratedForm;
import id.usulanhub.connectorkit.xform.MediaFile;
import id.usulanhub.connectorkit.xform.XForm;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form that the hub makes is one that ODK Collect fills in, and what it sends is the usulan that was meant. */
class GeneratedFormTest {

    private static final Reference BEKASI = FormReferences.BEKASI;
    private static final XForm FORM = GeneratedForm.of(BEKASI);
    private static final Connector CONNECTOR = ConnectorLoader.fromFolder(
                    Path.of("openrosa").toAbsolutePath())
            .all()
            .iterator()
            .next();

    @TempDir
    private Path folder;

    @Test
    void a_complete_usulan_is_entered_sent_and_understood() throws Exception {
        FilledForm phone = filled(FORM);

        assertThat(phone.answer(FormAnswers.complete())).isEmpty();
        assertThat(phone.obstacle()).isEmpty();
        Usulan usulan = usulan(phone.finished(), BEKASI, "1.jpg", "2.jpg", "3.jpg");

        assertThat(usulan.kurang()).isEmpty();
        assertThat(usulan.lokasi().desa()).hasToString("32.16.01.2005");
        assertThat(usulan.pekerjaan().kodeKamus()).isEqualTo("BM-101");
        assertThat(usulan.usul().volume()).isEqualByComparingTo("112.125");
        assertThat(usulan.usul().anggaran()).isEqualTo(280_000_000L);
        assertThat(usulan.atribut().get("keterdesakan")).isEqualByComparingTo("4");
        assertThat(usulan.keterangan()).containsEntry("status_lahan", "tanah desa");
        assertThat(usulan.pengusul().nama()).isEqualTo("Warga Contoh");
        assertThat(usulan.lampiran())
                .extracting(Usulan.Lampiran::nama, Usulan.Lampiran::dokumen)
                .containsExactlyInAnyOrder(
                        tuple("1.jpg", "foto kondisi"),
                        tuple("2.jpg", "foto kondisi"),
                        tuple("3.jpg", "surat kesediaan lahan"));
    }

    @Test
    void everything_that_is_left_empty_but_what_an_usulan_needs_can_be_sent() throws Exception {
        FilledForm phone = filled(FORM);

        phone.answer(FormAnswers.least());

        assertThat(phone.obstacle()).isEmpty();
        assertThat(usulan(phone.finished(), BEKASI).kurang())
                .extracting(Usulan.Kurang::nama)
                .contains("penerima_kk", "foto kondisi", "surat kesediaan lahan");
        assertThat(phone.label("/data/kamus_ini/pesan"))
                .contains("Berapa keluarga yang merasakan manfaatnya?", "surat kesediaan lahan");
    }

    @Test
    void whoever_answers_wrong_is_told_what_is_right() {
        assertThat(new String(FORM.xml(), StandardCharsets.UTF_8).split("<bind "))
                .filteredOn(bind -> bind.contains(" constraint="))
                .hasSizeGreaterThan(5)
                .allSatisfy(bind -> assertThat(bind).contains("constraintMsg="));
    }

    @Test
    void without_consent_nothing_is_finished() throws Exception {
        FilledForm phone = filled(FORM);

        assertThat(phone.answer(FormAnswers.with(FormAnswers.least(), "/data/persetujuan/usulan", "tidak")))
                .containsExactly("/data/persetujuan/usulan");
        assertThat(phone.obstacle()).isEqualTo("/data/persetujuan/usulan");
    }

    @Test
    void name_and_contact_are_asked_for_only_after_consent() throws Exception {
        FilledForm phone = filled(FORM);

        phone.answer(FormAnswers.with(FormAnswers.least(), "/data/pengusul/setuju", "tidak"));
        assertThat(phone.shown()).doesNotContain("/data/pengusul/nama", "/data/pengusul/kontak");

        phone.answer(FormAnswers.with(FormAnswers.least(), "/data/pengusul/setuju", "ya"));
        assertThat(phone.shown()).contains("/data/pengusul/nama", "/data/pengusul/kontak");
    }

    @Test
    void a_name_without_consent_is_not_read_whoever_sends_it() throws Exception {
        FilledForm phone = filled(FORM);
        phone.answer(FormAnswers.complete());

        String sent = phone.finished().replace("<setuju>ya</setuju>", "<setuju>tidak</setuju>");

        assertThat(usulan(sent, BEKASI).pengusul().nama()).isNullOrEmpty();
    }

    @Test
    void figures_outside_their_limits_are_refused_on_the_phone() throws Exception {
        FilledForm phone = filled(FORM);

        for (String volume : List.of("-1", "0", "49.9", "2000.5")) {
            assertThat(phone.answer(FormAnswers.with(FormAnswers.least(), "/data/usul/volume", volume)))
                    .as(volume)
                    .containsExactly("/data/usul/volume");
        }
        assertThat(phone.answer(FormAnswers.with(FormAnswers.least(), "/data/atribut/keterdesakan", "6")))
                .containsExactly("/data/atribut/keterdesakan");
        assertThat(phone.answer(FormAnswers.with(FormAnswers.least(), "/data/usul/anggaran", "2 juta")))
                .containsExactly("/data/usul/anggaran");
        assertThat(phone.answer(FormAnswers.with(FormAnswers.least(), "/data/usul/anggaran", "900000000000000")))
                .isEmpty();
    }

    @Test
    void a_desa_is_chosen_among_those_of_its_kecamatan() throws Exception {
        FilledForm phone = filled(FORM);

        phone.answer(FormAnswers.least());

        assertThat(phone.offered("/data/lokasi/desa"))
                .containsExactlyElementsOf(BEKASI.wilayah().within(new KodeWilayah("32.16.01")).stream()
                        .map(desa -> desa.kode().value())
                        .toList());
    }

    @Test
    void works_are_those_of_the_bidang_and_all_where_none_is_chosen() throws Exception {
        FilledForm phone = filled(FORM);

        phone.answer(FormAnswers.with(
                FormAnswers.with(FormAnswers.least(), "/data/usul/bidang", "1.02"), "/data/usul/kamus", ""));
        assertThat(phone.offered("/data/usul/kamus")).hasSize(6);

        phone.answer(FormAnswers.with(FormAnswers.least(), "/data/usul/bidang", ""));
        assertThat(phone.offered("/data/usul/kamus"))
                .hasSize(BEKASI.kamus().entries().size());
    }

    @Test
    void every_entry_asks_for_what_the_kamus_declares_and_for_nothing_else() throws Exception {
        FilledForm phone = filled(FORM);

        for (KamusEntry entry : BEKASI.kamus().entries()) {
            phone.answer(FormAnswers.with(FormAnswers.least(), "/data/usul/kamus", entry.kode()));

            assertThat(phone.shown().stream().filter(path -> path.startsWith("/data/atribut/")))
                    .as(entry.kode())
                    .containsExactlyInAnyOrderElementsOf(entry.syarat().atribut().stream()
                            .map(atribut -> "/data/atribut/" + atribut.nama())
                            .toList());
            assertThat(phone.shown().stream().filter(path -> path.startsWith("/data/dokumen/")))
                    .as(entry.kode())
                    .hasSameSizeAs(entry.syarat().dokumen());
            assertThat(phone.label("/data/kamus_ini/penjelasan")).contains(entry.nama(), entry.satuan());
        }
    }

    @Test
    void an_attribute_that_entries_declare_in_different_ways_is_asked_in_the_way_of_the_chosen_one() throws Exception {
        Reference mixed = FormReferences.withKamus(List.of(
                FormReferences.entry("A-1", List.of(FormReferences.atribut("mutu:1..5"))),
                FormReferences.entry("A-2", List.of(FormReferences.atribut("mutu:baik/buruk sekali"))),
                FormReferences.entry("A-3", List.of(FormReferences.atribut("lain:teks")))));
        FilledForm phone = filled(GeneratedForm.of(mixed));

        assertThat(phone.answer(FormAnswers.with(
                        FormAnswers.with(FormAnswers.least(), "/data/usul/kamus", "A-1"), "/data/isian/mutu-1", "6")))
                .containsExactly("/data/isian/mutu-1");
        phone.answer(FormAnswers.with(
                FormAnswers.with(FormAnswers.least(), "/data/usul/kamus", "A-2"),
                "/data/isian/mutu-2",
                "buruk_sekali"));

        assertThat(usulan(phone.finished(), mixed).keterangan()).containsEntry("mutu", "buruk sekali");
        assertThat(phone.shown()).doesNotContain("/data/isian/mutu-1", "/data/atribut/lain");
    }

    @Test
    void large_figures_and_fractions_come_through_as_they_were_entered() throws Exception {
        Reference wide = FormReferences.withKamus(List.of(FormReferences.entry(
                "A-1", List.of(FormReferences.atribut("luas"), FormReferences.atribut("bagian")))));
        FilledForm phone = filled(GeneratedForm.of(wide));
        Map<String, String> answers = FormAnswers.with(FormAnswers.least(), "/data/usul/kamus", "A-1");
        answers.put("/data/usul/volume", "1234567.125");
        answers.put("/data/atribut/luas", "123456789");
        answers.put("/data/atribut/bagian", "0.0005");

        assertThat(phone.answer(answers)).isEmpty();
        Usulan usulan = usulan(phone.finished(), wide);

        assertThat(usulan.usul().volume()).isEqualByComparingTo("1234567.125");
        assertThat(usulan.atribut().get("luas")).isEqualByComparingTo("123456789");
        assertThat(usulan.atribut().get("bagian")).isEqualByComparingTo("0.0005");
    }

    @Test
    void the_form_speaks_both_languages_in_every_question() throws Exception {
        FilledForm phone = filled(FORM);
        phone.answer(FormAnswers.complete());
        Map<String, String> indonesian = new LinkedHashMap<>();
        phone.shown().forEach(path -> indonesian.put(path, phone.label(path)));

        phone.language("English (en)");
        phone.answer(FormAnswers.complete());

        assertThat(indonesian.get("/data/usul/masalah")).isEqualTo("Masalah apa yang ingin diatasi?");
        assertThat(phone.label("/data/usul/masalah")).isEqualTo("Which problem is it to solve?");
        assertThat(phone.shown())
                .allSatisfy(path -> assertThat(phone.label(path)).isNotBlank());
    }

    @Test
    void the_same_reference_is_the_same_form_and_another_one_another_version() {
        XForm again = GeneratedForm.of(ExampleReference.bekasi2027());
        XForm other = GeneratedForm.of(FormReferences.withKamus(List.of(FormReferences.entry("A-1", List.of()))));

        assertThat(again.xml()).isEqualTo(FORM.xml());
        assertThat(again.contentHash()).isEqualTo(FORM.contentHash());
        assertThat(FORM.formId()).isEqualTo("usulan-3216-2027").isEqualTo(other.formId());
        assertThat(FORM.version()).hasSize(12).isNotEqualTo(other.version());
    }

    @Test
    void the_form_reads_as_what_it_was_made_as() {
        XForm read = accepted(XForm.read(FORM.xml(), FORM.media()));

        assertThat(read.formId()).isEqualTo(FORM.formId());
        assertThat(read.version()).isEqualTo(FORM.version());
        assertThat(read.title()).isEqualTo(FORM.title());
        assertThat(read.binaryQuestions())
                .contains("/data/foto/foto", "/data/dokumen/foto_kondisi-2", "/data/dokumen/surat_permohonan");
    }

    @Test
    void a_kabupaten_with_400_desa_and_3000_works_is_filled_in_the_same_way() throws Exception {
        Reference large = FormReferences.large();
        FilledForm phone = filled(GeneratedForm.of(large));
        Map<String, String> answers = FormAnswers.with(FormAnswers.least(), "/data/usul/kamus", "K-2999");
        answers.put("/data/lokasi/kecamatan", "90.01.19");
        answers.put("/data/lokasi/desa", "90.01.19.2020");

        assertThat(phone.answer(answers)).isEmpty();

        assertThat(phone.obstacle()).isEmpty();
        assertThat(phone.offered("/data/usul/kamus")).hasSize(3000);
        assertThat(phone.offered("/data/lokasi/desa")).hasSize(20);
        assertThat(usulan(phone.finished(), large).pekerjaan().kodeKamus()).isEqualTo("K-2999");
    }

    /** On a phone that has downloaded it. */
    private FilledForm filled(XForm form) throws Exception {
        for (MediaFile file : form.media()) {
            Files.write(folder.resolve(file.name()), file.content());
        }
        return FilledForm.with(form.xml(), folder);
    }

    /** @param files those that have come */
    private static Usulan usulan(String xml, Reference reference, String... files) {
        byte[] payload = accepted(InstanceXml.read(xml.getBytes(StandardCharsets.UTF_8)))
                .instance()
                .with(Stream.of(files)
                        .map(name -> new Instance.File(name, "a".repeat(64), 1, "image/jpeg"))
                        .toList())
                .write();
        Received received = new Received(
                "openrosa", "0".repeat(32), "UH-X", Instant.EPOCH, "", Instance.MEDIA_TYPE, "", "", payload);
        return accepted(CONNECTOR.normalise(received, "0-0", reference));
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T> accepted -> accepted.value();
            case Outcome.Rejected<T> refused -> throw new AssertionError(refused.problems());
        };
    }
}
