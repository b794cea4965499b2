package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.Decision.Kind;
import id.usulanhub.connectorkit.sheet.FakeBook.Extras;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParentsTest {

    @Test
    void an_unknown_heading_below_a_known_one_is_its_column() {
        Tables tables = Tables.read(Tables.rules(), FakeBook.of("""
                        No | Usulan | Lokasi | Volume | | Anggaran |
                        | | | Jumlah | Satuan | Harga Satuan | Jumlah (Rp)
                        #1 | Jalan | RT 1 | #2 | m | #10 | #20
                        """, Extras.merged("D1:E1", "F1:G1")));

        assertThat(tables.rows("volume", "anggaran")).containsExactly("A3 2 20");
        assertThat(tables.decisions(Kind.COLUMN))
                .contains("D2 volume Volume / Jumlah", "G2 anggaran Anggaran / Jumlah (Rp)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Panjang | Lebar;      -
            Foto | Keterangan;    -
            Keterangan | Besar;   20
            Panjang | Total;      20
            """)
    void of_several_unknown_ones_only_a_word_for_a_figure_decides(String below, String volume) {
        Tables tables = Tables.read(
                Tables.rules(),
                FakeBook.of(
                        "No | Usulan | Lokasi | Anggaran | Volume |\n| | | | " + below
                                + "\n#1 | Jalan | RT 1 | #5 | #10 | #20",
                        Extras.merged("E1:F1")));

        assertThat(tables.rows("volume")).containsExactly("A3 " + volume);
    }

    @Test
    void a_column_that_is_known_by_its_own_heading_stays() {
        Tables tables = Tables.read(Tables.rules(), FakeBook.of("""
                        No | Usulan | Lokasi | Volume | Anggaran |
                        | | | | Jumlah | Pagu
                        #1 | Jalan | RT 1 | #2 | #10 | #20
                        """, Extras.merged("E1:F1")));

        assertThat(tables.rows("anggaran")).containsExactly("A3 20");
    }
}
