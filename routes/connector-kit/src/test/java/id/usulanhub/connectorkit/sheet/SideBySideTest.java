package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.Decision.Kind;
import id.usulanhub.connectorkit.sheet.FakeBook.Extras;
import id.usulanhub.connectorkit.workbook.Picture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {

    private static final String HEAD = "No | Usulan | Lokasi | Volume | | No | Usulan | Lokasi | Volume\n";

    @Test
    void both_tables_are_read_and_each_row_is_named_by_its_own_columns() {
        Tables tables = Tables.read(HEAD + """
                #1 | Jalan | RT 1 | #2 | | #1 | Pasar | RT 5 | #6
                #2 | Jembatan | RT 2 | #3
                | | | | | #2 | Sumur | RT 6 | #7
                JUMLAH | | | #5 | | JUMLAH | | | #13
                """);

        assertThat(tables.rows("kamus", "alamat", "volume"))
                .containsExactlyInAnyOrder(
                        "A2 Jalan RT 1 2", "F2 Pasar RT 5 6", "A3 Jembatan RT 2 3", "F4 Sumur RT 6 7");
        assertThat(tables.summary().rows()).isEqualTo(4);
        assertThat(tables.decisions(Kind.HEADER)).containsExactlyInAnyOrder("A1 1", "F1 1");
        assertThat(tables.summary().skipped()).containsExactly(Map.entry(SheetSummary.Reason.TOTAL, 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Usulan | Lokasi | Volume | Usulan | Lokasi | Volume | Usulan | Lokasi | Volume",
                "No | Usulan | Lokasi | Volume | No | Usulan | Lokasi | Volume | No | Usulan | Lokasi | Volume"
            })
    void there_may_be_three_without_a_gap(String head) {
        String row = head.replace("No", "#1")
                .replace("Usulan", "Jalan")
                .replace("Lokasi", "RT 1")
                .replace("Volume", "#2");
        Tables tables = Tables.read(head + "\n" + row);

        assertThat(tables.rows("kamus", "volume")).hasSize(3).allMatch(each -> each.endsWith("2 Jalan 2"));
    }

    @Test
    void headings_that_come_again_without_a_table_of_their_own_are_one_table() {
        Tables tables =
                Tables.read("No | Usulan | Lokasi | Volume | Volume | Lokasi\n#1 | Jalan | RT 1 | #2 | #9 | RT 9");

        assertThat(tables.rows("kamus", "alamat", "volume")).containsExactly("A2 Jalan RT 1 2");
    }

    @Test
    void each_has_the_lines_that_stand_over_it_and_the_right_one_those_of_both() {
        Tables tables = Tables.read("""
                Kecamatan : Mekarsari
                Desa : Sukamaju | | | | | Desa : Sukasari
                """ + HEAD + "#1 | Jalan | RT 1 | #2 | | #1 | Pasar | RT 5 | #6");

        assertThat(tables.rows("kecamatan", "desa"))
                .containsExactlyInAnyOrder("A4 Mekarsari@A1 Sukamaju@A2", "F4 Mekarsari@A1 Sukasari@F2");
    }

    @Test
    void a_header_of_two_rows_is_that_of_both() {
        Tables tables =
                Tables.read(Tables.rules(), FakeBook.of("""
                        No | Usulan | Tempat | | No | Usulan | Tempat |
                        | | Desa | Lokasi | | | Desa | Lokasi
                        #1 | Jalan | Sukamaju | RT 1 | #1 | Pasar | Sukasari | RT 5
                        No | Usulan | Tempat | | No | Usulan | Tempat |
                        | | Desa | Lokasi | | | Desa | Lokasi
                        #2 | Jembatan | Sukamaju | RT 2 | #2 | Sumur | Sukasari | RT 6
                        """, Extras.merged("C1:D1", "G1:H1", "C4:D4", "G4:H4")));

        assertThat(tables.rows("kamus", "desa"))
                .containsExactlyInAnyOrder(
                        "A3 Jalan Sukamaju", "E3 Pasar Sukasari", "A6 Jembatan Sukamaju", "E6 Sumur Sukasari");
    }

    @Test
    void pictures_are_of_the_table_in_which_they_lie() {
        byte[] bytes = {1};
        Extras extras = new Extras(
                false,
                Set.of(),
                List.of(),
                List.of(
                        new Picture(2, 2, "image/png", 1, () -> bytes),
                        new Picture(2, 7, "image/jpeg", 1, () -> bytes)));
        Tables tables = Tables.read(
                Tables.rules(), FakeBook.of(HEAD + "#1 | Jalan | RT 1 | #2 | | #1 | Pasar | RT 5 | #6", extras));

        assertThat(tables.payloads())
                .extracting(row -> row.pictures().getFirst().file())
                .containsExactlyInAnyOrder("foto-1.png", "foto-1.jpg");
    }
}
