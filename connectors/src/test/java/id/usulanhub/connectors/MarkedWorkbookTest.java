package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.marking.Marked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet of the connector that every hub has, given back with its errors marked, mended and read once more. */
class MarkedWorkbookTest {

    @TempDir
    private Path folder;

    private SheetDesk desk;

    @BeforeEach
    void a_desk() {
        desk = new SheetDesk("spreadsheet-musrenbang", folder);
    }

    @Test
    void wrong_cells_are_coloured_and_say_what_to_write_and_the_mended_copy_comes_in() throws IOException {
        Path original = desk.save("usulan.xlsx", ExampleSheet.workbook());
        assertThat(desk.read(original).refused()).containsOnlyKeys("Usulan!A6", "Usulan!A7");

        SheetDesk.Given given = desk.mark(original);

        assertThat(given.kind()).isEqualTo(Marked.XLSX);
        try (Workbook marked = given.open()) {
            Sheet sheet = marked.getSheet("Usulan");
            assertThat(sheet.getRow(ExampleSheet.FIRST - 1).getCell(9).getStringCellValue())
                    .isEqualTo("Kesalahan");
            assertThat(sheet.getRow(ExampleSheet.FIRST).getCell(9)).isNull();
            Row wrong = sheet.getRow(ExampleSheet.FIRST + 1);
            assertThat(wrong.getCell(9).getStringCellValue())
                    .contains("H6 volume: Bukan angka (tertulis \"secukupnya\")")
                    .contains("E6 kamus: Pekerjaan tidak ada dalam kamus usulan")
                    .contains("NOT_A_NUMBER, diperbaiki pengirim");
            assertThat(ExampleSheet.isMarked(wrong.getCell(7))).isTrue();
            assertThat(ExampleSheet.comment(wrong.getCell(7)))
                    .contains("NOT_A_NUMBER", "Bukan angka", "Diperbaiki: pengirim", "Tulis angka, misalnya 200");
            assertThat(ExampleSheet.isMarked(wrong.getCell(5))).isFalse();
            assertThat(ExampleSheet.comment(wrong.getCell(5))).isEmpty();
            assertThat(ExampleSheet.comment(sheet.getRow(ExampleSheet.FIRST + 2).getCell(6)))
                    .contains("MISSING_VALUE");
            assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(0, 0, 0, 8));

            wrong.getCell(7).setCellValue(150);
            wrong.getCell(4).setCellValue("BM-104");
            sheet.getRow(ExampleSheet.FIRST + 2).getCell(6).setCellValue("Rusak");
            SheetDesk.Read again = desk.read(desk.save("perbaikan.xlsx", marked));

            assertThat(again.refused()).isEmpty();
            assertThat(again.accepted()).hasSize(3);
            assertThat(again.accepted().get("Usulan!A5"))
                    .isEqualTo(desk.read(original).accepted().get("Usulan!A5"));
        }
    }

    @Test
    void the_summary_tells_what_became_of_each_row() throws IOException {
        try (Workbook marked =
                desk.mark(desk.save("usulan.xlsx", ExampleSheet.workbook())).open()) {
            assertThat(SheetDesk.words(marked.getSheet("Ringkasan")))
                    .contains("Baris diterima | 3", "Menjadi usulan | 1", "Ditolak, perlu diperbaiki | 2")
                    .contains("1 × Bukan angka | NOT_A_NUMBER, diperbaiki pengirim")
                    .contains("Baris di atas judul tabel | 1");
        }
    }

    @Test
    void a_workbook_in_the_old_format_is_marked_too() throws IOException {
        Workbook old = new org.apache.poi.hssf.usermodel.HSSFWorkbook();

        SheetDesk.Given given = desk.mark(desk.save("usulan.xls", ExampleSheet.workbook(old)));

        assertThat(given.kind()).isEqualTo(Marked.XLS);
        try (Workbook marked = given.open()) {
            Row wrong = marked.getSheet("Usulan").getRow(ExampleSheet.FIRST + 1);
            assertThat(ExampleSheet.isMarked(wrong.getCell(7))).isTrue();
            assertThat(ExampleSheet.comment(wrong.getCell(7))).contains("NOT_A_NUMBER");
            assertThat(wrong.getCell(9).getStringCellValue()).contains("H6 volume");
        }
    }

    @Test
    void a_second_marking_takes_the_first_away() throws IOException {
        SheetDesk.Given first = desk.mark(desk.save("usulan.xlsx", ExampleSheet.workbook()));
        Path half;
        try (Workbook marked = first.open()) {
            Sheet sheet = marked.getSheet("Usulan");
            sheet.getRow(ExampleSheet.FIRST + 1).getCell(7).setCellValue(150);
            half = desk.save("setengah.xlsx", marked);
        }

        try (Workbook again = desk.mark(half).open()) {
            Sheet sheet = again.getSheet("Usulan");
            assertThat(ExampleSheet.isMarked(
                            sheet.getRow(ExampleSheet.FIRST + 1).getCell(7)))
                    .isFalse();
            assertThat(ExampleSheet.comment(sheet.getRow(ExampleSheet.FIRST + 1).getCell(7)))
                    .isEmpty();
            assertThat(sheet.getRow(ExampleSheet.FIRST + 1).getCell(9).getStringCellValue())
                    .contains("E6 kamus")
                    .doesNotContain("volume");
            assertThat(sheet.getRow(ExampleSheet.FIRST - 1).getCell(10)).isNull();
            assertThat(again.getNumberOfSheets()).isEqualTo(2);
        }
    }

    @Test
    void what_people_wrote_into_a_comment_stays_above_what_the_hub_says() throws IOException {
        Workbook workbook = ExampleSheet.workbook();
        Cell cell = workbook.getSheet("Usulan").getRow(ExampleSheet.FIRST + 1).getCell(7);
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol2(2);
        anchor.setRow2(2);
        Comment own = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        own.setString(workbook.getCreationHelper().createRichTextString("Tanya Pak Lurah"));
        cell.setCellComment(own);

        try (Workbook marked = desk.mark(desk.save("usulan.xlsx", workbook)).open()) {
            assertThat(ExampleSheet.comment(marked.getSheet("Usulan")
                            .getRow(ExampleSheet.FIRST + 1)
                            .getCell(7)))
                    .startsWith("Tanya Pak Lurah\n\n[Usulan Hub]")
                    .contains("NOT_A_NUMBER");
        }
    }

    @Test
    void formats_formulas_and_protection_stay_as_they_were() throws IOException {
        Workbook workbook = ExampleSheet.workbook();
        Sheet sheet = workbook.getSheet("Usulan");
        Cell formula = sheet.getRow(ExampleSheet.FIRST).createCell(8);
        formula.setCellFormula("LOWER(\"M\")");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
        sheet.getRow(ExampleSheet.FIRST + 1).getCell(7).setCellStyle(style);
        sheet.protectSheet("rahasia");

        try (Workbook marked = desk.mark(desk.save("usulan.xlsx", workbook)).open()) {
            Sheet same = marked.getSheet("Usulan");
            assertThat(same.getProtect()).isTrue();
            assertThat(same.getRow(ExampleSheet.FIRST).getCell(8).getCellFormula())
                    .isEqualTo("LOWER(\"M\")");
            assertThat(same.getRow(ExampleSheet.FIRST + 1)
                            .getCell(7)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("#,##0.00");
            assertThat(SheetDesk.words(marked.getSheet("Ringkasan")))
                    .anyMatch(line -> line.contains("tetap dilindungi: Usulan"));
        }
    }

    @Test
    void a_sheet_of_the_senders_own_that_is_called_like_ours_stays() throws IOException {
        Workbook workbook = ExampleSheet.workbook();
        workbook.createSheet("Ringkasan").createRow(0).createCell(0).setCellValue("Punya kami");

        try (Workbook marked = desk.mark(desk.save("usulan.xlsx", workbook)).open()) {
            assertThat(marked.getSheet("Ringkasan").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Punya kami");
            assertThat(marked.getSheet("Ringkasan (2)")).isNotNull();
        }
    }

    @Test
    void the_original_is_never_changed() throws IOException {
        Path original = desk.save("usulan.xlsx", ExampleSheet.workbook());
        byte[] before = Files.readAllBytes(original);

        desk.mark(original);

        assertThat(Files.readAllBytes(original)).isEqualTo(before);
    }
}
