package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.Decision.Kind;
import id.usulanhub.connectorkit.sheet.FakeBook.Extras;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kecamatan and desa that a table has columns for, and says in rows of their own or only once. */
class PlacesAboveTest {

    @Test
    void an_empty_inner_cell_says_nothing_above_where_the_outer_one_is_written_again() {
        Tables tables = Tables.read(labelled(), FakeBook.of("""
                        Kecamatan | Desa | Usulan | Volume
                        Mekarsari | Sukamaju | Jalan | #2
                        Mekarsari | | Balai | #3
                        | | Pasar | #4
                        """, Extras.merged("A3:A4")));

        assertThat(tables.rows("kecamatan", "desa"))
                .containsExactly("A2 Mekarsari Sukamaju", "A3 Mekarsari -", "A4 Mekarsari@A3 -");
    }

    @Test
    void an_empty_desa_is_the_kecamatans_where_that_stands_over_the_whole_table() {
        Tables tables = Tables.read(labelled(), FakeBook.of("""
                Kecamatan : Mekarsari
                Desa | Usulan | Volume
                Sukamaju | Jalan | #2
                | Balai | #3
                KECAMATAN SUKARAYA
                Sukasari | Pasar | #4
                | Sumur | #5
                """));

        assertThat(tables.rows("kecamatan", "desa"))
                .containsExactly(
                        "A3 Mekarsari@A1 Sukamaju",
                        "A4 Mekarsari@A1 -",
                        "A6 SUKARAYA@A5 Sukasari",
                        "A7 SUKARAYA@A5 Sukasari@A6");
    }

    @Test
    void an_empty_desa_is_the_kecamatans_where_that_is_one_merged_cell() {
        Tables tables = Tables.read(labelled(), FakeBook.of("""
                        Kecamatan | Desa | Usulan | Volume
                        Mekarsari | Sukamaju | Jalan | #2
                        | | Balai | #3
                        | Sukasari | Pasar | #4
                        | | Sumur | #5
                        """, Extras.merged("A2:A5", "B4:B5")));

        assertThat(tables.rows("kecamatan", "desa"))
                .containsExactly(
                        "A2 Mekarsari Sukamaju",
                        "A3 Mekarsari@A2 -",
                        "A4 Mekarsari@A2 Sukasari",
                        "A5 Mekarsari@A2 Sukasari@B4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A | DESA SUKAMAJU",
                "II. | | Desa Sukamaju",
                "A | Desa Sukamaju | | | #3",
                "K. Desa Sukamaju",
                "A.1. Desa Sukamaju",
                "1.2 | Kelurahan Sukamaju"
            })
    void a_group_may_be_numbered_and_have_sums(String row) {
        Tables tables = Tables.read(
                labelled(), FakeBook.of("No | Desa | Usulan | Volume | Anggaran\n" + row + "\n#1 | | Jalan | #2 | #3"));

        assertThat(tables.rows("desa")).singleElement().asString().containsIgnoringCase("A3 Sukamaju@");
        assertThat(tables.summary().skipped()).containsExactly(Map.entry(SheetSummary.Reason.GROUP, 1L));
    }

    @Test
    void a_half_filled_row_with_a_running_number_is_no_group() {
        Tables tables = Tables.read(labelled(), FakeBook.of("""
                No | Desa | Usulan | Volume | Anggaran
                #7 | Desa Sukamaju | | #3 | #50
                #8 | Sukasari | Jalan | #2 | #3
                #9 | | Jembatan | #2 | #3
                """));

        assertThat(tables.rows("desa")).containsExactly("A2 Desa Sukamaju", "A3 Sukasari", "A4 -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mengetahui", "catatan"})
    void a_section_holds_beyond_its_first_end(String between) {
        String head = "No | Usulan | Lokasi | Volume\n";
        Tables tables = Tables.read(
                labelled(),
                FakeBook.of("Desa : Sukamaju\n" + head + "#1 | Jalan | RT 1 | #2\n" + between + "\nDesa : Sukasari\n"
                        + head + "#1 | Jembatan | RT 1 | #2\nMengetahui\n#2 | Gorong | RT 1 | #2"));

        assertThat(tables.rows("desa")).containsExactly("A3 Sukamaju@A1", "A7 Sukasari@A5", "A9 Sukasari@A5");
    }

    @Test
    void a_label_in_a_row_with_figures_is_no_group_where_a_proposal_stands() {
        Tables tables = Tables.read(labelled(), FakeBook.of("""
                No | Usulan | Lokasi | Volume | Anggaran
                #1 | Desa Wisata Air | | #2
                """));

        assertThat(tables.rows("kamus", "desa")).containsExactly("A2 Desa Wisata Air -");
    }

    @Test
    void rows_without_a_place_are_held_against_a_name_alone_where_groups_are_labelled() {
        Tables tables = Tables.read(labelled(), FakeBook.of("""
                No | Kecamatan | Desa | Usulan | Volume
                #1 | Mekarsari | Sukamaju | Jalan | #2
                #2 | | | Jembatan | #2
                A. BIDANG KESEHATAN
                #3 | | | Posyandu | #2
                #4 | Mekarsari | | Puskesmas | #2
                #5 | | | Ambulans | #2
                #6 | | Sukasari | Pasar | #2
                """));

        assertThat(tables.rows("kecamatan", "desa"))
                .containsExactly(
                        "A2 Mekarsari Sukamaju",
                        "A3 Mekarsari@B2 Sukamaju@C2",
                        "A5 Mekarsari@B2 BIDANG KESEHATAN@A4",
                        "A6 Mekarsari -",
                        "A7 Mekarsari@B6 -",
                        "A8 Mekarsari@B6 Sukasari");
        assertThat(tables.decisions(Kind.NOTE)).containsExactly("A4 A. BIDANG KESEHATAN");
    }

    @Test
    void a_group_ends_what_is_filled_from_above_at_its_level_and_within() {
        Tables tables = Tables.read(labelled(), FakeBook.of("""
                Kecamatan | Desa | Usulan | Volume
                Mekarsari | Sukamaju | Jalan | #2
                Desa Sukasari
                | | Jembatan | #3
                KECAMATAN SUKARAYA
                | | Gorong | #4
                """));

        assertThat(tables.rows("kecamatan", "desa"))
                .containsExactly("A2 Mekarsari Sukamaju", "A4 Mekarsari@A2 Sukasari@A3", "A6 SUKARAYA@A5 -");
    }

    @Test
    void what_stands_outside_is_no_part_of_a_row_that_says_it_itself() {
        String row = "No | Desa | Usulan | Volume | Anggaran\n#1 | Sukamaju | Jalan | #2 | #3";
        Tables without = Tables.read(Tables.rules(), FakeBook.of(row));
        Tables below = Tables.read(Tables.rules(), FakeBook.of("Desa : Sukamaju\n" + row));

        assertThat(below.payloads().getFirst().content())
                .isEqualTo(without.payloads().getFirst().content());
    }

    private static TableRules labelled() {
        List<String> places = List.of("kecamatan", "desa");
        return new TableRules(
                List.of(), "", places, false, places, List.of(), Set.of("anggaran"), false, true, Map.of());
    }
}
