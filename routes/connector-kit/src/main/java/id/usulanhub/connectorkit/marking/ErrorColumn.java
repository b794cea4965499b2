package id.usulanhub.connectorkit.marking;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The column at the right of a sheet's tables in which all problems of a row stand. */
final class ErrorColumn {

    /** Its heading; a column with it is never read. */
    static final String HEADING = id.usulanhub.connectorkit.sheet.ErrorHeading.TEXT;

    /** In 256ths of a character. */
    static final int WIDTH = 60 * 256;

    private static final int SEARCHED_ABOVE = 60;

    private final Sheet sheet;
    private final Outline.Table table;
    private final int headerRow;
    private final int column;

    ErrorColumn(Sheet sheet, Outline.Table table) {
        this.sheet = sheet;
        this.table = table;
        this.headerRow = findHeader();
        this.column = chooseColumn();
    }

    /** Whether the sheet has a column left for it. */
    boolean hasRoom() {
        return column < mostColumns();
    }

    /** Writes the heading and empties the column of an earlier marking. */
    void begin(Paint paint) {
        for (int at = headerRow; at <= table.lastRow(); at++) {
            Row row = sheet.getRow(at);
            Cell cell = row == null ? null : row.getCell(column);
            if (cell != null) {
                cell.setBlank();
            }
        }
        Cell heading = row(headerRow).getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        heading.setCellValue(HEADING);
        heading.setCellStyle(paint.heading());
        sheet.setColumnHidden(column, false);
        sheet.setColumnWidth(column, WIDTH);
    }

    /** Rows of two tables may stand side by side. */
    void write(int rowIndex, String words, Paint paint) {
        Cell cell = row(rowIndex).getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        String before = cell.getStringCellValue();
        cell.setCellValue(before.isEmpty() ? words : before + "; " + words);
        cell.setCellStyle(paint.words());
    }

    private Row row(int index) {
        Row row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    private int findHeader() {
        int highest = Math.max(0, table.firstRow() - SEARCHED_ABOVE);
        for (int at = table.firstRow() - 1; at >= highest; at--) {
            if (sheet.getRow(at) != null && table.isHeader(texts(sheet.getRow(at)))) {
                return at;
            }
        }
        return Math.max(0, table.firstRow() - 1);
    }

    private static Map<Integer, String> texts(Row row) {
        Map<Integer, String> texts = new TreeMap<>();
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                texts.put(cell.getColumnIndex(), cell.getStringCellValue());
            }
        }
        return texts;
    }

    /** That of an earlier marking, else the first one beyond all that stands beside the tables. */
    private int chooseColumn() {
        int first = 0;
        for (int at = headerRow; at <= table.lastRow(); at++) {
            Row row = sheet.getRow(at);
            if (row != null) {
                first = Math.max(first, firstFree(row));
            }
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.getLastRow() >= headerRow && merged.getFirstRow() <= table.lastRow()) {
                first = Math.max(first, merged.getLastColumn() + 1);
            }
        }
        return earlier(first);
    }

    private int firstFree(Row row) {
        int at = row.getLastCellNum() - 1;
        while (at >= 0 && isBlank(row.getCell(at))) {
            at--;
        }
        return at + 1;
    }

    private int earlier(int free) {
        Row header = sheet.getRow(headerRow);
        for (int at = 0; header != null && at < free; at++) {
            Cell cell = header.getCell(at);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && HEADING.equals(cell.getStringCellValue().strip())) {
                return at;
            }
        }
        return free;
    }

    private static boolean isBlank(Cell cell) {
        return cell == null || cell.getCellType() == CellType.BLANK;
    }

    private int mostColumns() {
        SpreadsheetVersion version = sheet.getWorkbook().getSpreadsheetVersion();
        return version.getMaxColumns();
    }
}
