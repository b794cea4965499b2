package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Mender;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.Usulan.Kurang;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredAttributesTest {

    private static final String MANIFEST = """
            name: form
            title: { id: Uji, en: Test }
            description: { id: Uji., en: Test. }
            owner: Bappeda
            transport: form
            """;
    private static final String MAPPING = """
            to: usulan/v1
            key: { from: /id, else: payload }
            fields:
              tahun:   { const: 2027 }
              wilayah: { lookup: wilayah, from: [/kec, /desa], else: kabupaten }
              kamus:   { lookup: kamus, from: /kamus, else: problem }
              uraian:  { const: jalan }
              masalah: { const: "" }
              atribut:
                sendiri: { decimal: /milik, else: null }
                "*": { kamus: ["/jawaban/{nama}", "/lain/{nama}"], else: null }
              lampiran: { attachments: { surat permohonan: /surat, foto kondisi: /foto }, else: null }
            """;
    private static final String PHOTO =
            "{'file':'a.jpg','sha256':'" + "0".repeat(64) + "','size':1,'mediaType':'image/jpeg'}";

    @TempDir
    Path folder;

    @Test
    void each_attribute_is_read_as_the_kamus_declares_it() {
        Usulan usulan = accepted("{'kamus':'A','jawaban':{'kk':'1.250,5','siap':'Tidak','lahan':'TANAH desa',"
                + "'kelompok':' Tani Maju '},'milik':7}");

        assertThat(usulan.atribut())
                .containsEntry("kk", new BigDecimal("1250.5"))
                .containsEntry("siap", BigDecimal.ZERO)
                .containsEntry("sendiri", new BigDecimal(7));
        assertThat(usulan.keterangan()).containsEntry("lahan", "tanah desa").containsEntry("kelompok", "Tani Maju");
    }

    @Test
    void what_another_entry_declares_is_not_asked_of_this_one() {
        assertThat(accepted("{'kamus':'B','jawaban':{'kk':5,'tinggi':3}}").atribut())
                .containsOnlyKeys("tinggi");
    }

    @Test
    void an_answer_that_is_not_as_declared_is_a_problem_at_its_place_that_says_what_is() {
        assertThat(problems(MANIFEST, "{'kamus':'A','jawaban':{'kk':-1,'siap':'mungkin','urgensi':6,'lahan':'laut'}}"))
                .extracting(
                        Problem::code,
                        Problem::field,
                        problem -> problem.place().path(),
                        Problem::detail)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.OUT_OF_RANGE, "atribut.kk", "/jawaban/kk", "0.."),
                        tuple(ProblemCode.OUT_OF_RANGE, "atribut.urgensi", "/jawaban/urgensi", "1..5"),
                        tuple(ProblemCode.NOT_IN_LIST, "atribut.lahan", "/jawaban/lahan", "tanah desa; tanah warga"),
                        tuple(
                                ProblemCode.NOT_IN_LIST,
                                "atribut.siap",
                                "/jawaban/siap",
                                "ya; yes; true; benar; ada; 1; y; tidak; no; false; salah; tidak ada; 0; t; n"));
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,false", "0.9,false", "1,true", "3.5,true", "5,true", "5.1,false", "6,false", "1e9,false"
    })
    void a_number_is_taken_exactly_when_it_is_within_its_range(String number, boolean taken) {
        assertThat(problems(MANIFEST, "{'kamus':'A','lain':{'urgensi':" + number + "}}")
                        .isEmpty())
                .isEqualTo(taken);
    }

    @Test
    void what_is_missing_is_noted_in_the_order_of_the_kamus() {
        Usulan usulan = accepted("{'kamus':'A','lain':{'kk':3,'urgensi':1},'foto':" + PHOTO + "}");

        assertThat(usulan.kurang())
                .containsExactly(
                        new Kurang(Kurang.Jenis.ATRIBUT, "siap"),
                        new Kurang(Kurang.Jenis.ATRIBUT, "lahan"),
                        new Kurang(Kurang.Jenis.DOKUMEN, "surat permohonan"));
        assertThat(usulan.lampiran()).extracting(Usulan.Lampiran::dokumen).containsExactly("foto kondisi");
    }

    @Test
    void what_is_missing_is_refused_where_the_manifest_says_so_with_its_place_and_who_mends_it() {
        assertThat(problems(
                        enforcing(),
                        "{'kamus':'A','lain':{'kk':3,'urgensi':1,'lahan':'tanah warga'},'foto':" + PHOTO + "}"))
                .extracting(
                        Problem::code,
                        Problem::field,
                        Problem::place,
                        Problem::detail,
                        each -> each.code().mender())
                .containsExactly(
                        tuple(
                                ProblemCode.KAMUS_INCOMPLETE,
                                "atribut.siap",
                                Place.pointer("/jawaban/siap"),
                                "siap",
                                Mender.SOURCE),
                        tuple(
                                ProblemCode.KAMUS_INCOMPLETE,
                                "lampiran",
                                Place.pointer("/surat"),
                                "surat permohonan",
                                Mender.SOURCE));
    }

    @Test
    void a_value_that_cannot_be_read_is_not_missing_as_well() {
        assertThat(problems(enforcing(), "{'kamus':'C','jawaban':{'kk':'banyak'}}"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NOT_A_NUMBER);
    }

    @Test
    void a_connector_that_enforces_what_it_does_not_read_is_not_loaded() {
        Fixtures.write(folder, "form", enforcing(), MAPPING.replace("  lampiran:", "  #"));

        assertThat(ConnectorLoader.fromDirectory(folder).findings())
                .extracting(Finding::rule)
                .containsExactly("requirements-unread");
    }

    @Test
    void a_selector_without_a_place_for_the_name_is_a_finding() {
        Fixtures.write(folder, "form", MANIFEST, MAPPING.replace("/jawaban/{nama}", "/jawaban"));

        assertThat(ConnectorLoader.fromDirectory(folder).findings()).isNotEmpty();
    }

    @Test
    void an_answer_is_not_unknown_to_the_connector_whatever_its_attribute() {
        Connector form = connector(MANIFEST);
        byte[] payload = json("{'kamus':'A','jawaban':{'urgensi':'4','baru':'x'}}");

        assertThat(form.drift(Fixtures.received(form, "", payload))).isEmpty();
    }

    @Test
    void each_of_them_is_traced_with_what_the_kamus_declares() {
        Connector form = connector(MANIFEST);
        byte[] payload = json("{'kamus':'A','jawaban':{'urgensi':'4','lahan':'Tanah Warga'}}");

        assertThat(form.trace(Fixtures.received(form, "", payload), reference()))
                .extracting(FieldTrace::field, each -> each.place().path(), FieldTrace::rule, FieldTrace::value)
                .contains(
                        tuple("atribut.urgensi", "/jawaban/urgensi", "kamus 1..5", "4"),
                        tuple("atribut.lahan", "/jawaban/lahan", "kamus tanah desa/tanah warga", "tanah warga"));
    }

    private Usulan accepted(String payload) {
        Outcome<Usulan> outcome = normalised(MANIFEST, payload);
        assertThat(outcome.problems()).isEmpty();
        return ((Outcome.Accepted<Usulan>) outcome).value();
    }

    private List<Problem> problems(String manifest, String payload) {
        return normalised(manifest, payload).problems();
    }

    private Outcome<Usulan> normalised(String manifest, String payload) {
        Connector form = connector(manifest);
        return form.normalise(Fixtures.received(form, "", json(payload)), "0-0", reference());
    }

    private Connector connector(String manifest) {
        Fixtures.write(folder, "form", manifest, MAPPING);
        return Fixtures.only(folder);
    }

    private static String enforcing() {
        return MANIFEST + "kamus-requirements: enforce\n";
    }

    private static byte[] json(String text) {
        return Fixtures.utf8(text.replace('\'', '"'));
    }

    private static Reference reference() {
        Reference base = Fixtures.reference();
        return new Reference(
                base.kabupaten(),
                base.tahun(),
                base.wilayah(),
                KamusIndex.of(List.of(
                        entry(
                                "A",
                                List.of("foto kondisi", "surat permohonan"),
                                "kk",
                                "urgensi:1..5",
                                "siap:ya/tidak",
                                "lahan:tanah desa/tanah warga",
                                "kelompok?:teks"),
                        entry("B", List.of(), "tinggi"),
                        entry("C", List.of(), "kk"))),
                base.satuan());
    }

    private static KamusEntry entry(String kode, List<String> dokumen, String... atribut) {
        return new KamusEntry(
                kode,
                "Entri " + kode,
                "",
                "meter",
                0,
                new KamusEntry.Skpd("1.03.0.00.0.00.01.0000", "Dinas"),
                "1.03",
                KamusEntry.Tipe.FISIK,
                new KamusEntry.Syarat(
                        Stream.of(atribut)
                                .map(text -> AtributKamus.read(text).orElseThrow())
                                .toList(),
                        dokumen,
                        null,
                        null));
    }
}
