package id.usulanhub.connectors;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of usulan as people send it, and what is asked of one that was marked. */
final class ExampleSheet {

    static final String[] HEAD = {
        "No Usulan", "Tahun", "Kecamatan", "Desa", "Kamus Usulan", "Uraian", "Permasalahan", "Volume", "Satuan"
    };
    static final int FIRST = 4;

    private ExampleSheet() {}

    /** A title, a blank row, the header in row 4 and three usulan, of which the second and the third are wrong. */
    static Workbook workbook() {
        return workbook(new XSSFWorkbook());
    }

    static Workbook workbook(Workbook workbook) {
        Sheet sheet = workbook.createSheet("Usulan");
        sheet.createRow(0).createCell(0).setCellValue("DAFTAR USULAN MUSRENBANG");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
        fill(sheet.createRow(FIRST - 1), (Object[]) HEAD);
        fill(sheet.createRow(FIRST), good("S-1"));
        fill(sheet.createRow(FIRST + 1), good("S-2"));
        sheet.getRow(FIRST + 1).getCell(7).setCellValue("secukupnya");
        sheet.getRow(FIRST + 1).getCell(4).setCellValue("Jalan Bteon");
        fill(sheet.createRow(FIRST + 2), good("S-3"));
        sheet.getRow(FIRST + 2).getCell(6).setBlank();
        return workbook;
    }

    static Object[] good(String id) {
        return new Object[] {
            id, 2027, "Setu", "Ciledug", "BM-104", "Jalan ke " + id, "Berlubang dan tergenang", 200, "m"
        };
    }

    static void fill(Row row, Object... values) {
        for (int at = 0; at < values.length; at++) {
            if (values[at] instanceof Number number) {
                row.createCell(at).setCellValue(number.doubleValue());
            } else {
                row.createCell(at).setCellValue(values[at].toString());
            }
        }
    }

    static boolean isMarked(Cell cell) {
        return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && cell.getCellStyle().getFillForegroundColor() == IndexedColors.ROSE.getIndex();
    }

    static String comment(Cell cell) {
        return cell.getCellComment() == null
                ? ""
                : cell.getCellComment().getString().getString();
    }
}
