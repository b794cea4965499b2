package id.usulanhub.connectorkit.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of the template. */
record Looks(
        CellStyle required, CellStyle optional, CellStyle text, CellStyle whole, CellStyle decimal, CellStyle words) {

    static Looks of(Workbook workbook) {
        return new Looks(
                heading(workbook, IndexedColors.LIGHT_ORANGE),
                heading(workbook, IndexedColors.PALE_BLUE),
                entry(workbook, "@"),
                entry(workbook, "#,##0"),
                entry(workbook, "#,##0.##"),
                words(workbook));
    }

    private static CellStyle heading(Workbook workbook, IndexedColors colour) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = entry(workbook, "@");
        style.setLocked(true);
        style.setFont(bold);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour.getIndex());
        return style;
    }

    private static CellStyle entry(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setLocked(false);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setRightBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
        return style;
    }

    private static CellStyle words(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
