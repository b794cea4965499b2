package id.usulanhub.connectorkit.sheettext;

import id.usulanhub.connectorkit.workbook.Region;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Writes the formats of Excel. */
final class PoiWriter {

    private final Workbook book;
    private final CellStyle day;

    private PoiWriter(Workbook book) {
        this.book = book;
        this.day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    static void write(SheetText text, OutputStream out) throws IOException {
        try (Workbook book = book(text)) {
            PoiWriter writer = new PoiWriter(book);
            text.sheets().forEach(writer::sheet);
            book.write(out);
        }
    }

    private static Workbook book(SheetText text) {
        if (text.format().equals("xls")) {
            return new HSSFWorkbook();
        }
        XSSFWorkbook book =
                new XSSFWorkbook(text.format().equals("xlsm") ? XSSFWorkbookType.XLSM : XSSFWorkbookType.XLSX);
        if (text.since1904()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
        }
        return book;
    }

    private void sheet(SheetText.Sheet text) {
        Sheet sheet = book.createSheet(text.name());
        int number = 0;
        for (List<TextCell> cells : text.rows()) {
            Row row = sheet.createRow(number++);
            row.setZeroHeight(text.hiddenRows().contains(number));
            row(cells, row);
        }
        text.merges().forEach(region -> sheet.addMergedRegion(range(region)));
        text.pictures().forEach((at, name) -> picture(sheet, new CellReference(at), name));
        book.setSheetHidden(book.getSheetIndex(sheet), text.hidden());
    }

    private void row(List<TextCell> cells, Row row) {
        for (int column = 0; column < cells.size(); column++) {
            if (!(cells.get(column) instanceof TextCell.Blank)) {
                value(row.createCell(column), cells.get(column));
            }
        }
    }

    private void value(Cell cell, TextCell value) {
        switch (value) {
            case TextCell.Blank ignored -> {}
            case TextCell.Text text -> cell.setCellValue(text.text());
            case TextCell.Number number -> cell.setCellValue(number.number().doubleValue());
            case TextCell.Bool bool -> cell.setCellValue(bool.value());
            case TextCell.Date date -> {
                cell.setCellValue(date.date());
                cell.setCellStyle(day);
            }
            case TextCell.Fault fault ->
                cell.setCellErrorValue(FormulaError.forString(fault.error()).getCode());
            case TextCell.Formula formula -> {
                cell.setCellFormula(formula.formula());
                value(cell, formula.kept());
            }
        }
    }

    private void picture(Sheet sheet, CellReference at, String name) {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setRow1(at.getRow());
        anchor.setCol1(at.getCol());
        anchor.setRow2(at.getRow() + 1);
        anchor.setCol2(at.getCol() + 1);
        int index = book.addPicture(Photo.png(name), Workbook.PICTURE_TYPE_PNG);
        sheet.createDrawingPatriarch().createPicture(anchor, index);
    }

    private static CellRangeAddress range(Region region) {
        return new CellRangeAddress(region.top() - 1, region.bottom() - 1, region.left(), region.right());
    }
}
