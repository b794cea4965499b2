package id.usulanhub.connectorkit.sheettext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.connectorkit.workbook.RowReader;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.connectorkit.workbook.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTextTest {

    @TempDir
    Path folder;

    @Test
    void a_workbook_holds_what_its_text_says() throws IOException {
        Path file = written("""
                format: xlsx
                sheets:
                  - name: Usulan
                    merges: ["A1:C1"]
                    hidden-rows: [3]
                    pictures: { C2: jalan.png }
                    rows:
                      - [DAFTAR]
                      - [No, Nilai, Foto]
                      - [1, 12.5, true]
                      - []
                      - [{ formula: "A3+1", value: 2 }, { error: "#REF!" }, { date: 2026-01-31 }]
                      - [null, "007"]
                  - { name: Bantu, hidden: true, rows: [[x]] }
                """);

        try (RowReader rows = Workbooks.HERE.open(file, SheetLimits.DEFAULT)) {
            SheetInfo usulan = rows.nextSheet();
            List<SheetRow> read = read(rows);
            SheetInfo bantu = rows.nextSheet();

            assertThat(usulan.name()).isEqualTo("Usulan");
            assertThat(read).extracting(SheetRow::number).containsExactly(1, 2, 3, 5, 6);
            assertThat(read.get(2).cells().get(1).value()).isEqualTo(new BigDecimal("12.5"));
            assertThat(read.get(3).cells().get(0).formula()).isTrue();
            assertThat(read.get(3).cells().get(1).value()).isEqualTo(new SheetRow.Fault("#REF!"));
            assertThat(read.get(3).cells().get(2).value()).isEqualTo(LocalDate.of(2026, 1, 31));
            assertThat(read.get(4).cells().getFirst().value()).isEqualTo("007");
        }
    }

    @Test
    void a_text_file_is_written_in_its_encoding_and_with_its_separator() throws IOException {
        Path file = written("""
                format: csv
                separator: ";"
                encoding: utf-8-bom
                sheets: [ { rows: [ [No, "Nilai; Rp"], [1, { date: 2026-01-31 }] ] } ]
                """);

        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFNo;\"Nilai; Rp\"\r\n1;31/01/2026\r\n");
    }

    @Test
    void a_page_says_at_the_cell_what_is_merged() throws IOException {
        Path file = written("""
                format: html
                file: laporan.xls
                sheets: [ { merges: ["A1:B1"], rows: [ ["KEC. SETU", null], ["a < b", 2] ] } ]
                """);

        assertThat(file.getFileName()).hasToString("laporan.xls");
        assertThat(Files.readString(file))
                .contains("<tr><td colspan=\"2\" rowspan=\"1\">KEC. SETU</td></tr>")
                .contains("<tr><td>a &lt; b</td><td>2</td></tr>");
    }

    @Test
    void what_is_not_as_the_schema_wants_it_is_named() throws IOException {
        Path yaml = Files.writeString(folder.resolve(SheetText.INPUT), "format: wk1\nsheets: []\n");

        assertThat(SheetText.check(yaml, "a/b").findings())
                .extracting(each -> each.file() + ":" + each.line())
                .contains("a/b:1", "a/b:2");
        assertThatThrownBy(() -> SheetText.read(yaml)).isInstanceOf(IllegalArgumentException.class);
    }

    private Path written(String yaml) throws IOException {
        Path text = Files.writeString(folder.resolve(SheetText.INPUT), yaml);
        return SheetTextFile.write(SheetText.read(text), folder);
    }

    private static List<SheetRow> read(RowReader rows) {
        List<SheetRow> read = new ArrayList<>();
        for (SheetRow row = rows.nextRow(); row != null; row = rows.nextRow()) {
            read.add(row);
        }
        return read;
    }
}
