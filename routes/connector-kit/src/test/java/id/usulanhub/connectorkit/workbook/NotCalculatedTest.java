package id.usulanhub.connectorkit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.Columns;
import id.usulanhub.connectorkit.sheet.Decision;
import id.usulanhub.connectorkit.sheet.SheetReader;
import id.usulanhub.connectorkit.sheet.SheetRules;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.connectorkit.sheet.TableRules;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of formulas whose values may be old the file is told of, as far as it says so itself. */
class NotCalculatedTest {

    private static final Remark OLD = new Remark(Remark.Kind.NOT_CALCULATED, "");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"<calcPr fullCalcOnLoad='1'/>", "<calcPr calcId='1' calcMode='manual'/>"})
    void a_workbook_that_must_be_calculated_anew_is_told_of(String calculation) throws IOException {
        assertThat(Read.of(workbook(calculation, "<f>1+1</f>")).remarks()).containsExactly(OLD);
        assertThat(kinds(workbook(calculation, "<f>1+1</f>"))).contains(Decision.Kind.FORMULAS_NOT_CALCULATED);
    }

    @Test
    void one_without_formulas_and_one_that_was_calculated_are_not() throws IOException {
        assertThat(kinds(workbook("<calcPr fullCalcOnLoad='1'/>", "")))
                .doesNotContain(Decision.Kind.FORMULAS_NOT_CALCULATED);
        assertThat(Read.of(workbook("<calcPr calcId='1' fullCalcOnLoad='0'/>", "<f>1+1</f>"))
                        .remarks())
                .isEmpty();
    }

    @Test
    void a_former_workbook_says_so_too() throws IOException {
        assertThat(Read.of(former(true)).remarks()).containsExactly(OLD);
        assertThat(Read.of(former(false)).remarks()).isEmpty();
    }

    private Path former(boolean uncalculated) throws IOException {
        Path file = Files.createTempFile(folder, "lama", ".xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Row row = book.createSheet("Usulan").createRow(0);
            row.createCell(0).setCellFormula("1+1");
            book.getSheetAt(0).setForceFormulaRecalculation(uncalculated);
            book.write(out);
        }
        return file;
    }

    private Path workbook(String calculation, String formula) throws IOException {
        String rows =
                "<row r='1'><c r='A1' t='inlineStr'><is><t>Usulan</t></is></c><c r='B1' t='inlineStr'><is><t>Volume</t></is></c></row>"
                        + "<row r='2'><c r='A2' t='inlineStr'><is><t>Jalan</t></is></c><c r='B2'>" + formula
                        + "<v>2</v></c></row>";
        return Zipped.rows(rows)
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                                + "<sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets>" + calculation
                                + "</workbook>")
                .in(folder);
    }

    private static List<Decision.Kind> kinds(Path file) {
        Columns columns = Columns.anywhere(Map.of("kamus", List.of("Usulan"), "volume", List.of("Volume")));
        SheetRules rules = new SheetRules(columns, List.of("kamus"), 2, 9, TableRules.PLAIN, SheetLimits.DEFAULT);
        return switch (new SheetReader(rules, Workbooks.HERE).explain(file)) {
            case Outcome.Accepted<SheetSummary> read ->
                read.value().decisions().stream().map(Decision::kind).toList();
            case Outcome.Rejected<SheetSummary> refused -> throw new AssertionError(refused.problems());
        };
    }
}
