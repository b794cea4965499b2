package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.Decision.Kind;
import id.usulanhub.connectorkit.sheet.FakeBook.Extras;
import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFinderTest {

    private static final String HEAD = "No | Usulan | Lokasi | Volume | Anggaran\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kelurahan : Sukamaju",
                "Kelurahan | : Sukamaju",
                "Kelurahan | : | Sukamaju",
                "Kelurahan: | Sukamaju",
                "Desa/Kelurahan | Sukamaju",
                "KELURAHAN SUKAMAJU",
                "Tahun : 2027 | Kelurahan : Sukamaju",
                "Tahun : 2027\\nKelurahan : Sukamaju",
                "Tahun : 2027     Kelurahan : Sukamaju",
                "1. Kel. Sukamaju",
            })
    void a_line_above_the_table_is_a_value_of_each_row(String line) {
        Tables tables =
                Tables.read("DAFTAR USULAN MUSRENBANG\n" + line + "\n\n" + HEAD + "#1 | Jalan | RT 1 | #2 | #3");

        assertThat(tables.rows("desa")).singleElement().asString().containsIgnoringCase("A5 Sukamaju@");
        assertThat(tables.decisions(Kind.TITLE)).contains("A1 DAFTAR USULAN MUSRENBANG");
    }

    @Test
    void the_value_of_a_line_has_the_place_of_its_own_cell() {
        Tables tables =
                Tables.read("Kecamatan | : | Mekarsari | Tahun | : | #2027\n" + HEAD + "#1 | Jalan | RT 1 | #2 | #3");

        assertThat(tables.rows("kecamatan", "tahun")).containsExactly("A3 Mekarsari@C1 2027@F1");
    }

    @Test
    void a_year_at_the_end_of_a_title_is_the_year() {
        Tables tables = Tables.read("DAFTAR USULAN TAHUN ANGGARAN 2027\n" + HEAD + "#1 | Jalan | RT 1 | #2 | #3");

        assertThat(tables.rows("tahun")).containsExactly("A3 2027@A1");
    }

    @Test
    void a_required_column_may_stand_above_the_table_and_is_none_of_its_headings_then() {
        SheetRules rules = Tables.rules(Tables.rules(), "kamus", "kecamatan");
        String table = HEAD + "#1 | Jalan | RT 1 | #2 | #3";

        assertThat(Tables.read(rules, FakeBook.of("Kecamatan : Mekarsari\n" + table))
                        .rows("kecamatan", "kamus"))
                .containsExactly("A3 Mekarsari@A1 Jalan");
        assertThat(Tables.problems(rules, FakeBook.of("Kecamatan : .....\n" + table)))
                .containsExactly("WORKBOOK_WITHOUT_TABLE");
        assertThat(Tables.problems(rules, FakeBook.of("Kecamatan : Mekarsari\nUsulan | Volume\nJalan | #2")))
                .containsExactly("WORKBOOK_WITHOUT_TABLE");
    }

    @Test
    void a_line_to_be_filled_in_and_a_sentence_are_no_values() {
        Tables tables = Tables.read("Kelurahan : ..........\nDesa dan Kelurahan\nKecamatan se-Kabupaten\n" + HEAD
                + "#1 | Jalan | RT 1 | #2 | #3");

        assertThat(tables.rows("desa", "kecamatan")).containsExactly("A5 - -");
    }

    @Test
    void a_cell_of_the_row_counts_before_a_line_above() {
        Tables tables = Tables.read("""
                Desa : Sukamaju
                Desa | Usulan | Volume
                Sukasari | Jalan | #2
                | Jembatan | #3
                """);

        assertThat(tables.rows("desa", "kamus")).containsExactly("A3 Sukasari Jalan", "A4 Sukamaju@A1 Jembatan");
    }

    @Test
    void a_header_of_two_rows_names_the_columns_below_a_merged_heading() {
        Tables tables = Tables.read(
                Tables.rules(), FakeBook.of("""
                        No | Usulan | Lokasi | Rekomendasi Kecamatan | | Anggaran
                           |        |        | Koefisien | Anggaran |
                        (1) | (2) | (3) | (4) | (5) | (6)
                        #1 | Jalan | RT 1 | 1 Lokasi | #50 | #70
                        """, Extras.merged("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2")));

        assertThat(tables.rows("kamus", "camat_koefisien", "camat_anggaran", "anggaran"))
                .containsExactly("A4 Jalan 1 Lokasi 50 70");
        assertThat(tables.decisions(Kind.HEADER)).containsExactly("A1 2");
    }

    @Test
    void a_header_of_two_rows_is_found_without_merged_cells_too() {
        Tables tables = Tables.read("""
                No | Usulan | Lokasi | Rekomendasi Kecamatan | | Pagu
                | | | Koefisien | Anggaran | (Rp)
                #1 | Jalan | RT 1 | 1 Lokasi | #50 | #70
                """);

        assertThat(tables.rows("camat_koefisien", "camat_anggaran", "anggaran")).containsExactly("A3 1 Lokasi 50 70");
    }

    @Test
    void a_row_whose_only_texts_have_no_heading_is_no_second_header() {
        Tables tables =
                Tables.read("No | Usulan | Lokasi | Volume | | Anggaran\n#1 | Jalan | RT 1 | #200 | Meter | #7");

        assertThat(tables.rows("kamus", "volume")).containsExactly("A2 Jalan 200");
    }

    @Test
    void a_doubled_heading_is_told_by_its_position() {
        Tables tables = Tables.read("""
                Usulan | Rekomendasi Mitra | Koefisien | Anggaran | Rekomendasi_Kecamatan | Koefisien | Anggaran | Lokasi
                Jalan | ya | 1 Paket | #10 | ya | 2 Paket | #20 | RT 1
                """);

        assertThat(tables.rows("camat_koefisien", "anggaran")).containsExactly("A2 2 Paket 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAMA KEGIATAN",
                "Nama\\nKegiatan ",
                "Nama\u00a0\u00a0kegiatan",
                "Nama\u200b Kegiatan",
                "N\u0430m\u0430 Kegiatan",
                "Nama Kegiatan *",
                "nama_kegiatan:"
            })
    void a_heading_is_known_however_it_is_written(String heading) {
        Tables tables = Tables.read("No | " + heading + " | Lokasi | Anggaran (Rp.)\n#1 | Jalan | RT 1 | #3");

        assertThat(tables.rows("kamus", "anggaran")).containsExactly("A2 Jalan 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1) | (2) | (3) | (4) | (5)",
                "#1 | #2 | #3 | #4 | #5",
                "1 | 2 | 3 | 4 | 5",
                "(1) | (2) | (3) | (3) | (4)"
            })
    void a_row_of_column_numbers_is_none(String numbers) {
        Tables tables = Tables.read(HEAD + numbers + "\n#1 | Jalan | RT 1 | #2 | #3");

        assertThat(tables.rows("kamus")).containsExactly("A3 Jalan");
        assertThat(tables.summary().skipped()).containsExactly(Map.entry(Reason.COLUMN_NUMBERS, 1L));
    }

    @Test
    void sums_notes_and_repeated_headers_are_left_out_and_told() {
        Tables tables = Tables.read(HEAD + """
                #1 | Jalan | RT 1 | #2 | #3
                | JUMLAH | | | #3
                Jumlah Anggaran Kecamatan Mekarsari | | | | Rp 3.000,00
                No | Usulan | Lokasi | Volume | Anggaran
                #2 | Jembatan | RT 2 | #2 | #3
                Keterangan : | usulan prioritas
                """);

        assertThat(tables.rows("kamus")).containsExactly("A2 Jalan", "A6 Jembatan");
        assertThat(tables.summary().skipped())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Reason.TOTAL, 2L, Reason.HEADER_AGAIN, 1L, Reason.NOTE, 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#2 | Jumlah Ruang Kelas | | #3 | #4",
                "| Total Perbaikan Drainase | | #3 | #4",
                "| Ketua RT minta jalan | RT 2 | #3 | #4",
                "| Jembatan",
                "#2 | Mengetahui adanya longsor | RT 2 | #1",
                "#2 | | RT 2 | #3 | #4",
                "#1 | #2 | #3 | Jalan",
            })
    void in_doubt_a_row_is_a_submission(String row) {
        Tables tables = Tables.read(HEAD + "#1 | Jalan | RT 1 | #2 | #3\n" + row + "\n#3 | Gorong | RT 3 | #2 | #3");

        assertThat(tables.payloads()).hasSize(3);
        assertThat(tables.summary().skipped()).isEmpty();
    }

    @Test
    void rows_that_were_prepared_and_not_filled_in_are_none() {
        Tables tables = Tables.read(HEAD + "#1 | Jalan | RT 1 | #2 | =3\n#2 | | | | =0\n#3");

        assertThat(tables.rows("kamus")).containsExactly("A2 Jalan");
        assertThat(tables.summary().skipped()).containsExactly(Map.entry(Reason.PREPARED, 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| | | Bekasi, 12 Januari 2027",
                "Mengetahui, | | | Yang membuat",
                "| | | Camat Mekarsari",
                "| | Bekasi,  ............. 2027",
                "| Kepala Desa Sukamaju | | Ketua LPM",
                "| (...................)",
            })
    void a_signature_ends_the_table(String signature) {
        Tables tables = Tables.read(HEAD + "#1 | Jalan | RT 1 | #2 | #3\n\n" + signature + "\nBudi Contoh | NIP. 1234");

        assertThat(tables.rows("kamus")).containsExactly("A2 Jalan");
        assertThat(tables.summary().skipped()).containsOnly(Map.entry(Reason.END, 1L), Map.entry(Reason.BELOW_END, 1L));
    }

    @Test
    void a_submission_below_a_signature_is_not_lost() {
        Tables tables = Tables.read(
                HEAD + "#1 | Jalan | RT 1 | #2 | #3\nCamat\n#2 | Jembatan | RT 2 | #2 | #3\n#3 | Gorong | RT 2");

        assertThat(tables.rows("kamus")).containsExactly("A2 Jalan", "A4 Jembatan", "A5 Gorong");
        assertThat(tables.decisions(Kind.RESUMED)).hasSize(1);
    }

    @Test
    void a_second_table_has_columns_and_lines_of_its_own() {
        Tables tables = Tables.read("""
                Desa : Sukamaju
                No | Usulan | Lokasi | Volume
                #1 | Jalan | RT 1 | #2
                JUMLAH | | | #2

                Desa : Sukasari
                Volume | Lokasi | Nama Kegiatan
                #3 | RT 2 | Jembatan
                """);

        assertThat(tables.rows("desa", "kamus", "volume"))
                .containsExactly("A3 Sukamaju@A1 Jalan 2", "A8 Sukasari@A6 Jembatan 3");
    }

    @Test
    void a_sheet_without_a_table_says_what_is_missing() {
        Tables tables = Tables.read(
                Tables.rules(),
                FakeBook.of(HEAD + "#1 | Jalan | RT 1 | #2 | #3")
                        .with("Lain", "No | Lokasi | Volume | Anggaran\n#1 | a | #2 | #3", Extras.NONE));

        assertThat(tables.decisions(Kind.SHEET_WITHOUT_HEADER)).containsExactly("Lain! kamus");
    }

    @Test
    void a_hidden_row_is_read_and_told() {
        FakeBook book = FakeBook.of(
                HEAD + "#1 | Jalan | RT 1 | #2 | #3\n#2 | Jembatan | RT 1 | #2 | #3",
                new Extras(false, Set.of(3), List.of(), List.of()));

        Tables tables = Tables.read(Tables.rules(), book);

        assertThat(tables.payloads()).hasSize(2);
        assertThat(tables.decisions(Kind.HIDDEN_ROW)).containsExactly("A3 read");
    }

    @Test
    void every_heading_is_told_with_its_column_or_as_unknown() {
        Tables tables = Tables.read("Usulan | Warna | Lokasi | Pagu\nJalan | merah | RT 1 | #3");

        assertThat(tables.decisions(Kind.COLUMN))
                .containsExactly("A1 kamus Usulan", "C1 alamat Lokasi", "D1 anggaran Pagu");
        assertThat(tables.decisions(Kind.HEADING_UNKNOWN)).containsExactly("B1 Warna");
    }
}
