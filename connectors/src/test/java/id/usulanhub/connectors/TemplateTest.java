package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.connectorkit.template.Selection;
import id.usulanhub.connectorkit.template.TemplateWorkbook;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template, filled in from its own lists and read by the connector that every hub has. */
class TemplateTest {

    private static final Reference REFERENCE = SheetDesk.reference();

    @TempDir
    private Path folder;

    private SheetDesk desk;

    @BeforeEach
    void a_desk() {
        desk = new SheetDesk("spreadsheet-musrenbang", folder);
    }

    private static Workbook template(Selection selection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWorkbook.write(REFERENCE, selection, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> list(Workbook workbook, String name) {
        return cells(workbook, workbook.getName(name).getRefersToFormula());
    }

    private static List<String> cells(Workbook workbook, String area) {
        List<String> values = new ArrayList<>();
        for (CellReference cell : new AreaReference(area, workbook.getSpreadsheetVersion()).getAllReferencedCells()) {
            values.add(workbook.getSheet(cell.getSheetName())
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getStringCellValue());
        }
        return values;
    }

    private static Map<String, Integer> columns(Sheet sheet) {
        Map<String, Integer> columns = new HashMap<>();
        for (Cell cell : sheet.getRow(0)) {
            columns.put(cell.getStringCellValue().replace(" *", ""), cell.getColumnIndex());
        }
        return columns;
    }

    @Test
    void every_entry_of_the_kamus_chosen_from_the_lists_comes_in() throws IOException {
        Workbook workbook = template(Selection.all());
        Sheet sheet = workbook.getSheet("Usulan");
        Map<String, Integer> columns = columns(sheet);
        List<String> kamus = list(workbook, "DaftarKamus");
        List<String> places = placesOf(workbook);
        List<KamusEntry> entries = List.copyOf(REFERENCE.kamus().entries());
        assertThat(kamus).hasSameSizeAs(entries);
        for (int at = 0; at < kamus.size(); at++) {
            String[] place = places.get(at % places.size()).split("/", -1);
            Row row = sheet.getRow(at + 1);
            row.getCell(columns.get("No Usulan")).setCellValue("T-" + at);
            row.getCell(columns.get("Tahun")).setCellValue(REFERENCE.tahun());
            row.getCell(columns.get("Kecamatan")).setCellValue(place[0]);
            row.getCell(columns.get("Desa")).setCellValue(place[1]);
            row.getCell(columns.get("Kamus Usulan")).setCellValue(kamus.get(at));
            row.getCell(columns.get("Uraian")).setCellValue("Usulan " + at);
            row.getCell(columns.get("Permasalahan")).setCellValue("Masalah " + at);
            row.getCell(columns.get("Volume"))
                    .setCellValue(volume(entries.get(at)).doubleValue());
            row.getCell(columns.get("Satuan")).setCellValue(entries.get(at).satuan());
            row.getCell(columns.get("Anggaran")).setCellValue(1_500_000);
        }

        SheetDesk.Read read = desk.read(desk.save("templat.xlsx", workbook));

        assertThat(read.refused()).isEmpty();
        assertThat(read.accepted().values())
                .extracting(usulan -> usulan.pekerjaan().kodeKamus())
                .containsExactlyElementsOf(
                        entries.stream().map(KamusEntry::kode).toList());
    }

    @Test
    void every_desa_of_the_lists_is_found_under_its_kecamatan() throws IOException {
        Workbook workbook = template(Selection.all());
        Sheet sheet = workbook.getSheet("Usulan");
        Map<String, Integer> columns = columns(sheet);
        List<String> places = placesOf(workbook);
        assertThat(places).hasSizeGreaterThan(180).doesNotHaveDuplicates();
        for (int at = 0; at < places.size(); at++) {
            Row row = sheet.getRow(at + 1);
            row.getCell(columns.get("No Usulan")).setCellValue("D-" + at);
            row.getCell(columns.get("Tahun")).setCellValue(REFERENCE.tahun());
            row.getCell(columns.get("Kecamatan")).setCellValue(places.get(at).split("/", -1)[0]);
            row.getCell(columns.get("Desa")).setCellValue(places.get(at).split("/", -1)[1]);
            row.getCell(columns.get("Kamus Usulan")).setCellValue("BM-104");
            row.getCell(columns.get("Uraian")).setCellValue("Usulan " + at);
            row.getCell(columns.get("Permasalahan")).setCellValue("Masalah " + at);
        }

        SheetDesk.Read read = desk.read(desk.save("templat.xlsx", workbook));

        assertThat(read.refused()).isEmpty();
        assertThat(read.accepted().values())
                .extracting((Usulan usulan) -> usulan.lokasi().desa())
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    /** Kecamatan and desa as the sheet of places pairs them, with a slash between. */
    private static List<String> placesOf(Workbook workbook) {
        Sheet sheet = workbook.getSheet("Wilayah");
        List<String> places = new ArrayList<>();
        for (int at = 1; at <= sheet.getLastRowNum(); at++) {
            Row row = sheet.getRow(at);
            if (row.getCell(4) != null) {
                places.add(row.getCell(3).getStringCellValue() + "/"
                        + row.getCell(4).getStringCellValue());
            }
        }
        return places;
    }

    private static BigDecimal volume(KamusEntry entry) {
        return entry.syarat().volumeMin() == null
                ? BigDecimal.ONE
                : entry.syarat().volumeMin();
    }

    @Test
    void a_template_that_nobody_has_filled_in_holds_no_usulan() throws IOException {
        assertThat(desk.read(desk.save("templat.xlsx", template(Selection.all())))
                        .accepted())
                .isEmpty();
    }

    @Test
    void each_column_with_a_list_offers_it_in_every_prepared_row() throws IOException {
        Workbook workbook = template(Selection.all());
        List<String> formulas = workbook.getSheet("Usulan").getDataValidations().stream()
                .map(DataValidation::getValidationConstraint)
                .map(constraint -> constraint.getFormula1())
                .toList();

        assertThat(formulas).contains("DaftarKecamatan", "DaftarKamus", "DaftarSatuan", "\"2027\"");
        assertThat(formulas).anyMatch(formula -> formula.startsWith("OFFSET(Wilayah!$E$2,MATCH($C2,"));
        assertThat(workbook.getSheet("Usulan").getDataValidations())
                .allMatch(rule -> rule.getRegions().getCellRangeAddress(0).getLastRow() == TemplateWorkbook.ROWS);
        for (String protectedSheet : List.of("Petunjuk", "Wilayah", "Kamus", "Satuan")) {
            assertThat(workbook.getSheet(protectedSheet).getProtect()).isTrue();
        }
    }

    @Test
    void a_template_for_one_kecamatan_and_bidang_offers_only_those() throws IOException {
        Workbook workbook = template(new Selection(new KodeWilayah("32.16.05"), List.of("1.03")));

        assertThat(list(workbook, "DaftarKecamatan")).containsExactly("Tambun Utara");
        assertThat(placesOf(workbook)).isNotEmpty().allMatch(place -> place.startsWith("Tambun Utara/"));
        assertThat(list(workbook, "DaftarKamus"))
                .isNotEmpty()
                .hasSizeLessThan(REFERENCE.kamus().entries().size())
                .contains("BM-104 - Peningkatan Jalan Beton Lebar 3 m");
    }

    @Test
    void a_selection_that_leaves_nothing_is_refused() {
        for (Selection none : List.of(
                new Selection(new KodeWilayah("32.15.01"), List.of()),
                new Selection(null, List.of("perikanan laut")))) {
            assertThat(none.isPossible(REFERENCE)).isFalse();
            assertThatThrownBy(() -> template(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
