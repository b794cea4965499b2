package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.Decision.Kind;
import id.usulanhub.connectorkit.sheet.FakeBook.Extras;
import id.usulanhub.connectorkit.workbook.Picture;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsAndFillingTest {

    private static final String HEAD = "No | Usulan | Lokasi | Volume | Anggaran\n";

    @Test
    void labelled_groups_hold_until_the_next_one_of_their_level() {
        Tables tables = Tables.read(groups("kecamatan", "desa"), FakeBook.of(HEAD + """
                KECAMATAN MEKARSARI
                Desa : Sukamaju
                #1 | Jalan | RT 1 | #2 | #3
                JUMLAH DESA SUKAMAJU | | | #2 | #3
                B. Desa Sukasari
                #1 | Jembatan | RT 1 | #2 | #3
                II | KECAMATAN SUKARAYA
                #1 | Gorong | RT 1 | #2 | #3
                """));

        assertThat(tables.rows("kamus", "kecamatan", "desa"))
                .containsExactly(
                        "A4 Jalan MEKARSARI@A2 Sukamaju@A3",
                        "A7 Jembatan MEKARSARI@A2 Sukasari@A6",
                        "A9 Gorong SUKARAYA@B8 -");
    }

    @Test
    void names_alone_are_told_apart_by_what_follows_them() {
        Tables tables = Tables.read(groups("kecamatan", "desa"), FakeBook.of(HEAD + """
                MEKARSARI
                SUKAMAJU
                #1 | Jalan | RT 1 | #2 | #3
                SUKASARI
                #2 | Jembatan | RT 1 | #2 | #3
                SUKARAYA
                CIPTA
                #3 | Gorong | RT 1 | #2 | #3
                Demikian daftar ini
                """));

        assertThat(tables.rows("kecamatan", "desa"))
                .containsExactly(
                        "A4 MEKARSARI@A2 SUKAMAJU@A3", "A6 MEKARSARI@A2 SUKASARI@A5", "A9 SUKARAYA@A7 CIPTA@A8");
        assertThat(tables.decisions(Kind.NOTE)).containsExactly("A10 Demikian daftar ini");
    }

    @Test
    void a_merged_name_of_an_opd_is_a_group_wherever_it_stands() {
        Tables tables = Tables.read(
                groups("opd"),
                FakeBook.of(HEAD + "| Dinas Contoh\n#1 | Jalan | RT 1 | #2 | #3", Extras.merged("B2:E2")));

        assertThat(tables.rows("opd")).containsExactly("A3 Dinas Contoh@B2");
    }

    @Test
    void a_name_alone_is_a_note_where_no_groups_are_declared() {
        Tables tables = Tables.read(HEAD + "Desa Sukamaju\n#1 | Jalan | RT 1 | #2 | #3");

        assertThat(tables.rows("desa")).containsExactly("A3 -");
        assertThat(tables.decisions(Kind.NOTE)).containsExactly("A2 Desa Sukamaju");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sukamaju", "Desa Sukamaju", "1. Sukamaju", "Kel. Sukamaju"})
    void the_name_of_a_sheet_is_a_value_where_the_connector_says_so(String name) {
        TableRules rules = new TableRules(
                List.of(), "desa", List.of(), true, List.of(), List.of(), Set.of(), false, true, Map.of());

        Tables tables = Tables.read(
                rules,
                new FakeBook()
                        .with(name, HEAD + "#1 | Jalan | RT 1 | #2 | #3", Extras.NONE)
                        .with("Sheet2", HEAD + "#1 | Jalan | RT 1 | #2 | #3", Extras.NONE));

        assertThat(tables.rows("desa")).containsExactly(name + "!A2 Sukamaju", "Sheet2!A2 -");
    }

    @Test
    void empty_cells_take_the_value_above_in_declared_columns_only() {
        Tables tables = Tables.read(filling(List.of("kecamatan", "desa"), List.of()), FakeBook.of("""
                Kecamatan | Desa | Usulan | Volume
                Mekarsari | Sukamaju | Jalan | #2
                | | Jembatan |
                | Sukasari | Gorong | #4
                Sukaraya | | Balai | #5
                """));

        assertThat(tables.rows("kecamatan", "desa", "volume"))
                .containsExactly(
                        "A2 Mekarsari Sukamaju 2",
                        "A3 Mekarsari@A2 Sukamaju@B2 -",
                        "A4 Mekarsari@A2 Sukasari 4",
                        "A5 Sukaraya - 5");
        assertThat(tables.decisions(Kind.FILLED_DOWN)).containsExactlyInAnyOrder("A1 kecamatan 2", "B1 desa 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"idem", "sda", "S.d.a.", "\"", "- \" -", "-”-", "〃", "''", "ditto"})
    void marks_mean_the_cell_above_in_declared_columns(String mark) {
        Tables tables = Tables.read(
                filling(List.of(), List.of("alamat")),
                FakeBook.of(HEAD + "#1 | Jalan | RT 1 | #2 | #3\n#2 | " + mark + " | " + mark
                        + " | #2 | #3\n#3 | Gorong | " + mark + " | #1 | #1"));

        assertThat(tables.rows("alamat", "kamus"))
                .containsExactly("A2 RT 1 Jalan", "A3 RT 1@C2 " + mark, "A4 RT 1@C2 Gorong");
    }

    @Test
    void a_merged_cell_stands_for_each_of_its_rows_but_its_figure_only_for_the_first() {
        Tables tables = Tables.read(Tables.rules(), FakeBook.of("""
                        Desa | Usulan | Volume | Anggaran
                        Sukamaju | Jalan | #2 | #300
                        | Jembatan | #3 |
                        | Gorong | #4 |
                        """, Extras.merged("A2:A4", "D2:D4")));

        assertThat(tables.rows("desa", "kamus", "anggaran"))
                .containsExactly("A2 Sukamaju Jalan 300", "A3 Sukamaju@A2 Jembatan -", "A4 Sukamaju@A2 Gorong -");
        assertThat(tables.decisions(Kind.MERGED_FIGURE)).containsExactly("D1 anggaran 2");
    }

    @Test
    void a_merged_cell_in_a_column_without_heading_and_one_below_a_value_of_its_own_fill_nothing() {
        Tables tables = Tables.read(Tables.rules(), FakeBook.of("""
                        Desa | Usulan | Volume |
                        Sukamaju | Jalan | #2 | catatan
                        Sukasari | Jembatan | #3 |
                        """, Extras.merged("A2:A3", "D2:D3")));

        assertThat(tables.rows("desa", "kamus")).containsExactly("A2 Sukamaju Jalan", "A3 Sukasari Jembatan");
        assertThat(tables.payloads()).noneMatch(row -> row.tree().path("cells").has("D"));
        assertThat(tables.decisions(Kind.MERGED)).isEmpty();
    }

    @Test
    void one_long_text_may_not_stand_in_as_many_rows_as_a_file_has() {
        SheetLimits limits = new SheetLimits(9, 9, 9, 250, 9, 9, 99, 9, 100, 200, 9, 9, 9, 9);
        SheetRules rules = new SheetRules(
                Tables.rules(filling(List.of("desa"), List.of())).columns(),
                List.of("kamus"),
                3,
                20,
                filling(List.of("desa"), List.of()),
                limits);
        String drawn = "Desa | Usulan | Volume\n" + "a".repeat(90) + " | Jalan | #2\n";

        assertThat(Tables.problems(rules, FakeBook.of(drawn + " | Jalan | #2\n".repeat(2))))
                .isEmpty();
        assertThat(Tables.problems(rules, FakeBook.of(drawn + " | Jalan | #2\n".repeat(3))))
                .containsExactly("WORKBOOK_TOO_LARGE");
        assertThat(Tables.problems(rules, FakeBook.of(drawn + " | " + "b".repeat(120) + " | #2\n")))
                .containsExactly("WORKBOOK_TOO_LARGE");
    }

    @Test
    void what_is_filled_from_above_is_the_same_content_wherever_it_stands() {
        TableRules rules = groups("desa");
        Tables once = Tables.read(rules, FakeBook.of(HEAD + "Desa Sukamaju\n#1 | Jalan | RT 1 | #2 | #3"));
        Tables again =
                Tables.read(rules, FakeBook.of("judul\n\n" + HEAD + "Desa Sukamaju\n#1 | Jalan | RT 1 | #2 | #3"));

        assertThat(once.payloads().getFirst().content())
                .isEqualTo(again.payloads().getFirst().content());
        assertThat(once.payloads().getFirst().json())
                .isNotEqualTo(again.payloads().getFirst().json());
    }

    @Test
    void pictures_lie_on_their_rows() {
        byte[] bytes = "gambar".getBytes(StandardCharsets.UTF_8);
        Picture onRow = new Picture(2, 4, "image/jpeg", bytes.length, () -> bytes);
        Picture onTitle = new Picture(1, 0, "image/png", bytes.length, () -> bytes);

        Tables tables = Tables.read(
                Tables.rules(),
                FakeBook.of(
                        HEAD + "#1 | Jalan | RT 1 | #2 | #3",
                        new Extras(false, Set.of(), List.of(), List.of(onRow, onTitle))));

        assertThat(tables.payloads().getFirst().pictures())
                .extracting(RowPicture::file)
                .containsExactly("foto-1.jpg");
        assertThat(new String(tables.payloads().getFirst().json(), StandardCharsets.UTF_8))
                .contains("\"pictures\":[{\"file\":\"foto-1.jpg\",\"sha256\":\"");
        assertThat(tables.decisions(Kind.PICTURE_LEFT)).containsExactly("A1");
    }

    @Test
    void a_hidden_sheet_is_read_where_the_connector_says_so() {
        TableRules reading =
                new TableRules(List.of(), "", List.of(), true, List.of(), List.of(), Set.of(), true, false, Map.of());
        FakeBook book = FakeBook.of(
                HEAD + "#1 | Jalan | RT 1 | #2 | #3\n#2 | Jembatan | RT 1 | #2 | #3",
                new Extras(true, Set.of(3), List.of(), List.of()));

        Tables tables = Tables.read(reading, book);

        assertThat(tables.rows("kamus")).containsExactly("A2 Jalan");
        assertThat(tables.summary().skipped()).containsOnlyKeys(SheetSummary.Reason.HIDDEN_ROW);
    }

    @Test
    void rows_that_the_list_itself_says_were_refused_are_left_out_and_told_of() {
        TableRules rules = new TableRules(
                List.of(),
                "",
                List.of(),
                true,
                List.of("desa"),
                List.of(),
                Set.of(),
                false,
                true,
                Map.of("opd", List.of("Ditolak", "Tidak Diajukan")));

        Tables tables = Tables.read(rules, FakeBook.of("""
                        Desa | Usulan | Volume | OPD
                        Sukamaju | Jalan | #2 | Verifikasi Kecamatan||Ditolak
                        | Jembatan | #3 | Verifikasi Kecamatan
                        | Gorong | #4 | usulan tidak diajukan
                        | Pasar | #5 | Ditolak lalu diajukan lagi
                        | Sumur | #6 |
                        """.replace("||", "~")));

        assertThat(tables.rows("desa", "kamus"))
                .containsExactly("A3 Sukamaju@A2 Jembatan", "A5 Sukamaju@A2 Pasar", "A6 Sukamaju@A2 Sumur");
        assertThat(tables.summary().skipped()).containsExactly(Map.entry(SheetSummary.Reason.PUT_ASIDE, 2L));
    }

    @Test
    void a_number_that_has_lost_digits_is_no_number() {
        Tables tables = Tables.read(HEAD + "#1 | Jalan | RT 1 | #3216012345670000 | 2,54E+11");

        assertThat(tables.rows("volume", "anggaran"))
                .containsExactly("A2 {\"digits\":\"3216012345670000\"} {\"digits\":\"2,54E+11\"}");
    }

    private static TableRules groups(String... groups) {
        return new TableRules(
                List.of(), "", List.of(groups), true, List.of(), List.of(), Set.of("anggaran"), false, true, Map.of());
    }

    private static TableRules filling(List<String> down, List<String> same) {
        return new TableRules(List.of(), "", List.of(), true, down, same, Set.of("anggaran"), false, true, Map.of());
    }
}
