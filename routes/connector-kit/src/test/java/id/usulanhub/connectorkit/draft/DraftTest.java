package id.usulanhub.connectorkit.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.check.Checker;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Report;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From each kind of sample comes a connector that loads, and that says what is left to mend. */
class DraftTest {

    private static final Reference REFERENCE = Fixtures.reference();

    private final Checker checker =
            new Checker(() -> REFERENCE, InstantSource.fixed(Instant.parse("2026-11-21T00:00:00Z")));

    @TempDir
    Path parent;

    @Test
    void a_json_object_with_foreign_names_becomes_a_connector_that_accepts_it() throws IOException {
        Report report = drafted("warga.json", """
                {"submissionId": "a-1", "thn": 2027, "lokasi": {"nama_kecamatan": "Mekarsari", "Desa/Kelurahan": "Sukamaju"},
                 "jenisKegiatan": "J-1", "judul_usulan": "Jalan ke pasar", "latar_belakang": "Berlubang",
                 "volume": "200 m", "perkiraan_biaya": "Rp 150.000.000", "rt": "03",
                 "pengusul": {"nama": "Siti Nyata", "no_hp": "081298765432"}}
                """);

        assertThat(report.reaches(Level.BRONZE)).as(report::toString).isTrue();
        assertThat(mapping())
                .contains("key: { from: /submissionId")
                .contains("from: [/lokasi/nama_kecamatan, /lokasi/Desa~1Kelurahan]")
                .contains("kamus: { lookup: kamus, from: /jenisKegiatan")
                .contains("uraian: { text: /judul_usulan")
                .contains("masalah: { text: /latar_belakang")
                .contains("anggaran: { money: /perkiraan_biaya")
                .contains("kontak: { text: /pengusul/no_hp")
                .contains("#   /rt");
        assertThat(parent.resolve("baru/cases/good-from-sample/expected.json"))
                .content()
                .contains("Jalan ke pasar")
                .contains("Warga Contoh")
                .doesNotContain("Siti")
                .doesNotContain("08129");
    }

    @Test
    void answers_that_stand_in_a_list_are_found_by_what_was_asked() throws IOException {
        drafted("tally.json", """
                {"eventId": "e-1", "data": {"responseId": "r-1", "fields": [
                  {"key": "q_1", "label": "Tahun", "type": "INPUT_NUMBER", "value": 2027},
                  {"key": "q_2", "label": "Kecamatan", "type": "DROPDOWN", "value": ["x"], "options": [{"id": "x", "text": "Mekarsari"}]},
                  {"key": "q_3", "label": "Desa", "type": "INPUT_TEXT", "value": "Sukamaju"},
                  {"key": "q_4", "label": "Kamus usulan", "type": "INPUT_TEXT", "value": "J-1"},
                  {"key": "q_5", "label": "Usulan", "type": "INPUT_TEXT", "value": "Jalan ke pasar"},
                  {"key": "q_6", "label": "Masalah", "type": "INPUT_TEXT", "value": "Berlubang"}]}}
                """);

        assertThat(mapping())
                .contains("{ in: /data/fields, where: { /key: q_4 }, take: [/value] }")
                .contains("where: { /key: q_2 }, take: [/value], label-of: /options }");
    }

    @Test
    void a_row_of_headings_below_a_title_becomes_a_spreadsheet() throws IOException {
        Report report = drafted("rekap.csv", """
                REKAPITULASI USULAN
                ID Usulan;Tahun;Kecamatan;Desa;Kode Kegiatan Kamus;Usulan Warga;Permasalahan;Vol.;Tanda Tangan
                U-1;2027;Mekarsari;Sukamaju;J-1;Jalan ke pasar;Berlubang;200 m;
                """);

        assertThat(report.reaches(Level.BRONZE)).as(report::toString).isTrue();
        assertThat(mapping()).contains("headings: codes/headings.csv").contains("#   Tanda Tangan");
        assertThat(parent.resolve("baru/cases/good-from-sample/expected.json"))
                .content()
                .contains("Jalan ke pasar");
    }

    @Test
    void an_xform_becomes_a_connector_with_a_made_up_submission() throws IOException {
        Report report = drafted("form.xml", """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><model>
                <instance><data id="usulan"><lokasi><kec/><desa/></lokasi><kamus/><usulan/><masalah/></data></instance>
                <bind nodeset="/data/usulan" type="string"/></model></h:head><h:body>
                <input ref="/data/lokasi/kec"><label>Kecamatan</label></input>
                <input ref="/data/lokasi/desa"><label>Desa</label></input>
                <input ref="/data/kamus"><label>Kamus usulan</label></input>
                <input ref="/data/usulan"><label>Apa yang diusulkan?</label></input>
                <input ref="/data/masalah"><label>Masalah</label></input></h:body></h:html>
                """);

        assertThat(mapping()).contains("from: [/lokasi~1kec, /lokasi~1desa]").contains("tahun: { const: 2027 }");
        assertThat(report.reaches(Level.BRONZE)).as(report::toString).isTrue();
        assertThat(parent.resolve("baru/cases/good-from-sample")).exists();
    }

    @Test
    void an_xlsform_becomes_one_too() throws IOException {
        Path file = parent.resolve("form.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            rows(workbook.newWorksheet("survey"), """
                    type|name|label::Bahasa Indonesia (id)
                    begin_group|tempat|Tempat
                    select_one kec_list|kecamatan|Kecamatan
                    text|desa|Desa
                    end_group||
                    text|kamus|Kamus usulan
                    text|judul|Apa yang diusulkan?
                    """);
            rows(workbook.newWorksheet("choices"), "list_name|name|label\nkec_list|Mekarsari|Mekarsari\n");
        }

        Report report = drafted(file);

        assertThat(mapping()).contains("from: [/tempat~1kecamatan, /tempat~1desa]");
        assertThat(report.reaches(Level.BRONZE)).as(report::toString).isTrue();
    }

    @Test
    void a_form_becomes_one_that_phones_fetch_with_the_lists_beside_it() throws IOException {
        Files.writeString(parent.resolve("rt.csv"), "name,label\n1,RT 1\n");

        Report report = checked(Draft.ofPhones("baru", workbook(), REFERENCE));

        assertThat(report.reaches(Level.BRONZE)).as(report::toString).isTrue();
        assertThat(parent.resolve("baru/manifest.yaml"))
                .content()
                .contains("transport: openrosa", "openrosa: { form: formulir.xlsx, media: [rt.csv] }");
        assertThat(mapping())
                .contains("from: [/data/tempat/kecamatan, /data/tempat/desa]")
                .contains("volume: { volume: /data/volume, with: [decimal-point], else: null }")
                .contains("lampiran: { attachments: [/data/foto], else: null }")
                .contains("- /data/start")
                .doesNotContain("key:");
        assertThat(parent.resolve("baru/cases/good-from-sample/expected.json"))
                .content()
                .contains("Apa yang diusulkan?", "contoh masalah", "\"desa\" : \"90.01.01.2001\"");
    }

    @Test
    void a_form_with_faults_or_without_its_list_is_refused_with_all_of_them() throws IOException {
        Path file = Files.writeString(parent.resolve("form.xml"), """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><model>
                <instance><data><desa/></data></instance><instance id="rt" src="jr://file-csv/rt.csv"/>
                </model></h:head><h:body/></h:html>
                """);

        assertThat(Draft.ofPhones("baru", file, REFERENCE).problems())
                .extracting(Problem::detail)
                .containsExactly(
                        "id (give the form one)",
                        "title (give the form one)",
                        "media rt.csv (put it into media/ and name it under openrosa.media)");
    }

    /** It comes from somebody else, and may name what is nobody's but the drafter's. */
    @Test
    void what_a_form_names_elsewhere_than_beside_it_is_not_taken() throws IOException {
        Files.writeString(parent.resolve("rahasia.csv"), "name,label\n1,x\n");
        Path file = Files.writeString(
                Files.createDirectory(parent.resolve("kiriman")).resolve("form.xml"), """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
                <h:title>F</h:title><model><instance><data id="f" version="1"><desa/></data></instance>
                <instance id="rt" src="jr://file-csv/../rahasia.csv"/></model></h:head><h:body/></h:html>
                """);

        assertThat(Draft.ofPhones("baru", file, REFERENCE).problems())
                .extracting(Problem::detail)
                .singleElement()
                .asString()
                .startsWith("media ../rahasia.csv");
    }

    @Test
    void what_was_not_found_is_said_and_the_draft_still_loads() throws IOException {
        Report report = drafted("asing.json", "{\"foo\": \"bar\"}");

        assertThat(report.reaches(Level.BRONZE)).as(report::toString).isTrue();
        assertThat(report.upTo(Level.SILVER))
                .extracting(Object::toString)
                .anyMatch(finding -> finding.contains("selector-unseen /kamus (kamus)"));
        assertThat(mapping()).contains("not found, mend this").contains("#   /foo");
    }

    @Test
    void a_file_that_is_no_sample_is_refused() throws IOException {
        Path file = Files.writeString(parent.resolve("rusak.json"), "{\"a\": ");

        assertThat(Draft.of("baru", file, REFERENCE).problems()).hasSize(1);
        assertThat(Draft.of(
                                "baru",
                                Files.writeString(
                                        file, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                                REFERENCE)
                        .problems())
                .hasSize(1);
    }

    private Path workbook() throws IOException {
        Path file = parent.resolve("form.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            rows(workbook.newWorksheet("survey"), """
                    type|name|label|calculation
                    start|start
                    note|judul|Usulan warga
                    begin_group|tempat|Tempat
                    select_one kec_list|kecamatan|Kecamatan
                    text|desa|Desa
                    select_one_from_file rt.csv|rt|RT
                    end_group
                    text|kamus|Kamus usulan
                    text|usul|Apa yang diusulkan?
                    begin_repeat|ruas|Ruas
                    decimal|panjang|Panjang
                    end_repeat
                    calculate|volume||sum(${panjang})
                    calculate|masalah||if(${volume} > 2, 'panjang', 'pendek')
                    image|foto|Foto
                    """);
            rows(workbook.newWorksheet("choices"), "list_name|name|label\nkec_list|Mekarsari|Mekarsari\n");
        }
        return file;
    }

    private Report drafted(String file, String content) throws IOException {
        return drafted(Files.writeString(parent.resolve(file), content));
    }

    private Report drafted(Path file) throws IOException {
        return checked(Draft.of("baru", file, REFERENCE));
    }

    private Report checked(Outcome<Draft> drafted) throws IOException {
        Path folder = parent.resolve("baru");
        switch (drafted) {
            case Outcome.Accepted<Draft> draft -> draft.value().write(folder, REFERENCE, checker);
            case Outcome.Rejected<Draft> rejected -> throw new AssertionError(rejected.problems());
        }
        return checker.check(folder);
    }

    private String mapping() throws IOException {
        return Files.readString(parent.resolve("baru/mapping.yaml"));
    }

    private static void rows(Worksheet sheet, String text) {
        String[] lines = text.split("\n", -1);
        for (int row = 0; row < lines.length; row++) {
            String[] cells = lines[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}
