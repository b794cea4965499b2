package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.marking.Marked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two rows of one line of a sheet are marked each in its cells, and both told in the one column of errors. */
class MarkedSideBySideTest {

    private static final String HEAD = "No;Kecamatan;Desa;Kamus Usulan;Uraian;Permasalahan";
    private static final String WRONG = "1;Setu;Tidak Ada;KS-602;Posyandu;Atap bocor";
    private static final String ALSO_WRONG = "1;Setu;Cijengkol;KS-602;Posyandu;";
    private static final String LINES = HEAD + ";" + HEAD + "\n" + WRONG + ";" + ALSO_WRONG + "\n";

    @TempDir
    private Path folder;

    private SheetDesk desk;

    @BeforeEach
    void a_desk() {
        desk = new SheetDesk("spreadsheet-musrenbang", folder);
    }

    @Test
    void in_the_workbook_itself() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("Usulan");
        String[] lines = LINES.split("\n");
        for (int at = 0; at < lines.length; at++) {
            Row row = sheet.createRow(at);
            for (String cell : lines[at].split(";", -1)) {
                row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
            }
        }

        SheetDesk.Given given = desk.mark(desk.save("usulan.xlsx", workbook));

        assertThat(given.kind()).isEqualTo(Marked.XLSX);
        tellsBoth(given, "Usulan");
    }

    @Test
    void in_a_copy_of_its_values() throws IOException {
        SheetDesk.Given given = desk.mark(Files.writeString(folder.resolve("usulan.csv"), LINES));

        assertThat(given.kind()).isEqualTo(Marked.VALUES);
        tellsBoth(given, "CSV");
    }

    private static void tellsBoth(SheetDesk.Given given, String name) throws IOException {
        try (Workbook marked = given.open()) {
            Row row = marked.getSheet(name).getRow(1);
            assertThat(row.getCell(12).getStringCellValue()).contains("C2 wilayah", "L2 masalah");
            assertThat(ExampleSheet.isMarked(row.getCell(2))).isTrue();
            assertThat(ExampleSheet.isMarked(row.getCell(11))).isTrue();
            assertThat(ExampleSheet.isMarked(row.getCell(8))).isFalse();
        }
    }
}
