package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.FakeBook.Extras;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleNamesTest {

    private static final String TABLE = "\nNo | Usulan | Lokasi | Volume\n#1 | Jalan | RT 1 | #2";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            DAFTAR USULAN MUSRENBANG DESA SUKAMAJU KECAMATAN MEKARSARI TAHUN 2027 | SUKAMAJU | MEKARSARI | 2027
            Formulir Usulan Desa Suka Maju, Kec. Mekar Sari Kabupaten Contoh      | Suka Maju | Mekar Sari | -
            DESA SUKAMAJU KECAMATAN MEKARSARI KABUPATEN CONTOH TAHUN 2027         | SUKAMAJU | MEKARSARI | 2027
            REKAP USULAN DESA/KELURAHAN KECAMATAN MEKARSARI                       | -        | MEKARSARI | -
            HASIL MUSRENBANG TAHUN ANGGARAN 2027 KECAMATAN MEKARSARI (PRIORITAS)  | -        | MEKARSARI | 2027
            MUSRENBANG KELURAHAN SUKAMAJU - KECAMATAN MEKARSARI KOTA CONTOH       | SUKAMAJU | MEKARSARI | -
            DAFTAR USULAN KECAMATAN KOTA TAHUN 2027                               | -        | -         | 2027
            """)
    void a_title_names_the_places_and_the_year(String title, String desa, String kecamatan, String tahun) {
        List<String> read = Tables.read(title + TABLE).rows("desa", "kecamatan", "tahun");

        assertThat(read).containsExactly("A3 " + at(desa) + " " + at(kecamatan) + " " + at(tahun));
    }

    private static String at(String value) {
        return value == null ? "-" : value + "@A1";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DAFTAR USULAN MUSRENBANG TINGKAT KECAMATAN",
                "USULAN DESA PRIORITAS",
                "USULAN DESA SUKAMAJU DAN DESA SUKASARI",
                "Jl. Raya Desa Sukamaju No. 12",
                "Isi daftar usulan per desa sesuai musyawarah",
                "DAFTAR USULAN KECAMATAN SE-KABUPATEN CONTOH"
            })
    void what_names_no_place_or_two_gives_none(String title) {
        assertThat(Tables.read(title + TABLE).rows("desa", "kecamatan")).containsExactly("A3 - -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(sesuai Permendagri Nomor 86 Tahun 2017 tentang Tata Cara Perencanaan)",
                "Dasar: Peraturan Daerah No. 5 Tahun 2026",
                "Dilaksanakan pada Tahun 2026 di Aula Kecamatan",
                "RPJMD TAHUN 2025 - 2029",
                "Daftar ini sesuai RPJMD Tahun 2025 s.d. 2029",
                "RPJMD Tahun 2025 sampai dengan Tahun 2029",
                "RKP DESA TAHUN 2025 – TAHUN 2029"
            })
    void a_year_of_a_law_a_sentence_or_several_years_is_not_that_of_the_list(String line) {
        Tables tables = Tables.read("DAFTAR USULAN TAHUN 2027 - PRIORITAS\n" + line + TABLE);

        assertThat(tables.rows("tahun")).containsExactly("A4 2027@A1");
    }

    @Test
    void a_year_within_a_title_counts_behind_a_line() {
        Tables tables = Tables.read("Tahun : 2027\nDAFTAR USULAN TAHUN 2026 DESA SUKAMAJU" + TABLE);

        assertThat(tables.rows("tahun", "desa")).containsExactly("A4 2027@A1 SUKAMAJU@A2");
    }

    @Test
    void a_closing_sentence_tells_no_year_of_the_rows_below() {
        Tables tables = Tables.read("DAFTAR USULAN TAHUN 2027" + TABLE + """

                Mengetahui
                Demikian daftar usulan ini dibuat pada tahun 2026
                #2 | Jembatan | RT 1 | #2
                Mengetahui
                TAHUN 2028
                #3 | Gorong | RT 1 | #2
                """);

        assertThat(tables.rows("tahun")).containsExactly("A3 2027@A1", "A6 2027@A1", "A9 2028@A8");
    }

    @Test
    void a_name_in_a_title_is_not_for_a_table_that_has_the_column() {
        Tables tables = Tables.read("""
                USULAN DESA SUKAMAJU KECAMATAN MEKARSARI
                No | Desa | Usulan | Volume
                #1 | Sukasari | Jalan | #2
                #2 | | Jembatan | #3
                """);

        assertThat(tables.rows("desa", "kecamatan")).containsExactly("A3 Sukasari MEKARSARI@A1", "A4 - MEKARSARI@A1");
    }

    @Test
    void a_name_in_a_title_counts_before_the_sheets_name_and_behind_a_line() {
        TableRules rules = new TableRules(
                List.of("kecamatan", "desa"),
                "desa",
                List.of(),
                true,
                List.of(),
                List.of(),
                Set.of(),
                false,
                true,
                Map.of());
        Tables tables = Tables.read(
                rules,
                new FakeBook()
                        .with("Sukasari", "USULAN DESA SUKAMAJU" + TABLE, Extras.NONE)
                        .with("Cipta", "Desa : Sukaraya\nUSULAN DESA SUKAMAJU" + TABLE, Extras.NONE));

        assertThat(tables.rows("desa")).containsExactly("Sukasari!A3 SUKAMAJU@A1", "Cipta!A4 Sukaraya@A1");
    }
}
