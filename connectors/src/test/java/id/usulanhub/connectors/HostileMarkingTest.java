package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.marking.Marked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to harm, or are larger than a workbook in memory may be, given back with their errors marked. */
class HostileMarkingTest {

    @TempDir
    private Path folder;

    private SheetDesk desk;

    @BeforeEach
    void a_desk() {
        desk = new SheetDesk("spreadsheet-musrenbang", folder);
    }

    @Test
    void a_workbook_with_macros_keeps_them_and_says_so() throws IOException {
        try (XSSFWorkbook workbook = (XSSFWorkbook) ExampleSheet.workbook()) {
            workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
            workbook.setWorkbookType(org.apache.poi.xssf.usermodel.XSSFWorkbookType.XLSM);

            SheetDesk.Given given = desk.mark(desk.save("usulan.xlsm", workbook));

            assertThat(given.kind()).isEqualTo(Marked.XLSM);
            try (XSSFWorkbook marked = (XSSFWorkbook) given.open()) {
                assertThat(marked.isMacroEnabled()).isTrue();
                assertThat(SheetDesk.words(marked.getSheet("Ringkasan"))).anyMatch(line -> line.contains("Makro"));
            }
        }
    }

    @Test
    void a_csv_comes_back_as_a_workbook_with_its_values_and_nothing_that_begins_a_formula() throws IOException {
        List<String> dangerous = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\uff1d1+1", " =cmd|'/c calc'!A0");
        StringBuilder csv = new StringBuilder(String.join(";", ExampleSheet.HEAD)).append('\n');
        for (int at = 0; at < dangerous.size(); at++) {
            csv.append("S-%d;2027;Setu;Ciledug;BM-104;\"%s\";Rusak;secukupnya;m\n".formatted(at, dangerous.get(at)));
        }
        Path original = Files.writeString(folder.resolve("usulan.csv"), csv, StandardCharsets.UTF_8);

        SheetDesk.Given given = desk.mark(original);

        assertThat(given.kind()).isEqualTo(Marked.VALUES);
        try (Workbook marked = given.open()) {
            Sheet sheet = marked.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(9).getStringCellValue()).isEqualTo("Kesalahan");
            for (int at = 0; at < dangerous.size(); at++) {
                Row row = sheet.getRow(at + 1);
                assertThat(row.getCell(5).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(5).getStringCellValue()).isEqualTo("'" + dangerous.get(at));
                assertThat(ExampleSheet.isMarked(row.getCell(7))).isTrue();
                assertThat(row.getCell(9).getStringCellValue()).contains("NOT_A_NUMBER");
                row.getCell(7).setCellValue(200);
            }
            SheetDesk.Read again = desk.read(desk.save("perbaikan.xlsx", marked));

            assertThat(again.refused()).isEmpty();
            assertThat(again.accepted().values())
                    .extracting(usulan -> usulan.usul().uraian())
                    .contains("=1+1");
        }
    }

    @Test
    void what_a_sender_wrote_is_quoted_without_beginning_a_formula_and_his_own_texts_are_texts() throws IOException {
        Workbook workbook = ExampleSheet.workbook();
        Row row = workbook.getSheet("Usulan").getRow(ExampleSheet.FIRST + 1);
        row.getCell(4).setCellValue("=HYPERLINK(\"http://example.org\")");
        row.getCell(5).setCellValue("=1+1");

        try (Workbook marked = desk.mark(desk.save("usulan.xlsx", workbook)).open()) {
            Row same = marked.getSheet("Usulan").getRow(ExampleSheet.FIRST + 1);
            assertThat(same.getCell(5).getCellType()).isEqualTo(CellType.STRING);
            assertThat(same.getCell(5).getStringCellValue()).isEqualTo("=1+1");
            assertThat(same.getCell(5).getCellStyle().getQuotePrefixed()).isTrue();
            for (Sheet sheet : List.of(marked.getSheet("Ringkasan"), marked.getSheet("Usulan"))) {
                for (Row each : sheet) {
                    each.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                }
            }
            assertThat(same.getCell(9).getStringCellValue())
                    .doesNotStartWith("=")
                    .contains("=HYPERLINK");
        }
    }

    @Test
    void very_long_values_and_very_many_problems_stay_within_what_a_workbook_holds() throws IOException {
        Workbook workbook = ExampleSheet.workbook();
        Sheet sheet = workbook.getSheet("Usulan");
        String long32k = "x".repeat(32_767);
        for (int at = 0; at < 1_200; at++) {
            ExampleSheet.fill(sheet.createRow(ExampleSheet.FIRST + at), ExampleSheet.good("S-" + at));
            sheet.getRow(ExampleSheet.FIRST + at).getCell(7).setCellValue("secukupnya");
            sheet.getRow(ExampleSheet.FIRST + at).getCell(4).setCellValue(at == 0 ? long32k : "Jalan Bteon");
        }

        SheetDesk.Given given = desk.mark(desk.save("usulan.xlsx", workbook));

        try (Workbook marked = given.open()) {
            Sheet same = marked.getSheet("Usulan");
            assertThat(same.getCellComments()).hasSize(2_000);
            assertThat(same.getRow(ExampleSheet.FIRST + 1_199).getCell(9).getStringCellValue())
                    .contains("NOT_A_NUMBER", "KAMUS_UNKNOWN");
            assertThat(ExampleSheet.isMarked(
                            same.getRow(ExampleSheet.FIRST + 1_199).getCell(7)))
                    .isTrue();
            assertThat(same.getRow(ExampleSheet.FIRST).getCell(4).getStringCellValue())
                    .isEqualTo(long32k);
            assertThat(SheetDesk.words(marked.getSheet("Ringkasan")))
                    .anyMatch(line -> line.contains("Komentar diberikan pada 2000 sel pertama"));
        }
    }

    @Test
    void a_large_workbook_comes_back_as_values_and_says_so() throws IOException {
        Workbook workbook = ExampleSheet.workbook();
        Sheet sheet = workbook.getSheet("Usulan");
        String filler = "Jalan berlubang, tergenang, dan sulit dilewati pada musim hujan. ".repeat(40);
        for (int at = 0; at < 4_000; at++) {
            ExampleSheet.fill(sheet.createRow(ExampleSheet.FIRST + at), ExampleSheet.good("S-" + at));
            sheet.getRow(ExampleSheet.FIRST + at).getCell(6).setCellValue(at + filler.substring(0, 1_900));
        }
        sheet.getRow(ExampleSheet.FIRST + 3_999).getCell(7).setCellValue("secukupnya");

        SheetDesk.Given given = desk.mark(desk.save("usulan.xlsx", workbook));

        assertThat(given.kind()).isEqualTo(Marked.VALUES);
        try (Workbook marked = given.open()) {
            Row last = marked.getSheet("Usulan").getRow(ExampleSheet.FIRST + 3_999);
            assertThat(ExampleSheet.isMarked(last.getCell(7))).isTrue();
            assertThat(last.getCell(9).getStringCellValue()).contains("NOT_A_NUMBER");
            assertThat(SheetDesk.words(marked.getSheet("Ringkasan"))).anyMatch(line -> line.contains("nilainya saja"));
        }
    }
}
