package id.usulanhub.connectorkit.marking;

import id.usulanhub.codec.CellText;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of marked cells: each keeps its number format, borders and font, and gets the colour of an error. */
final class Paint {

    static final short COLOUR = IndexedColors.ROSE.getIndex();

    private final Workbook workbook;
    private final Map<Short, CellStyle> marked = new HashMap<>();
    private final Map<Short, CellStyle> plain = new HashMap<>();
    private final Map<Short, CellStyle> asText = new HashMap<>();
    private CellStyle heading;
    private CellStyle words;
    private CellStyle date;
    private CellStyle time;

    Paint(Workbook workbook) {
        this.workbook = workbook;
    }

    void mark(Cell cell) {
        cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle().getIndex(), index -> coloured(cell)));
    }

    /** Takes the colour of an earlier marking away. */
    void unmark(Cell cell) {
        if (isMarked(cell.getCellStyle())) {
            cell.setCellStyle(plain.computeIfAbsent(cell.getCellStyle().getIndex(), index -> {
                CellStyle style = copy(cell);
                style.setFillPattern(FillPatternType.NO_FILL);
                return style;
            }));
        }
    }

    /** Tells spreadsheet programs that texts which look like formulas are texts; their values stay. */
    void disarm(Workbook all) {
        for (Sheet sheet : all) {
            for (Row row : sheet) {
                row.forEach(this::disarm);
            }
        }
    }

    private void disarm(Cell cell) {
        if (cell.getCellType() == CellType.STRING && CellText.mayBeFormula(cell.getStringCellValue())) {
            cell.setCellStyle(asText.computeIfAbsent(cell.getCellStyle().getIndex(), index -> {
                CellStyle style = copy(cell);
                style.setQuotePrefixed(true);
                return style;
            }));
        }
    }

    CellStyle heading() {
        if (heading == null) {
            Font bold = workbook.createFont();
            bold.setBold(true);
            heading = coloured(workbook.createCellStyle());
            heading.setFont(bold);
            heading.setVerticalAlignment(VerticalAlignment.CENTER);
        }
        return heading;
    }

    CellStyle date() {
        date = date == null ? formatted("dd/mm/yyyy") : date;
        return date;
    }

    CellStyle time() {
        time = time == null ? formatted("dd/mm/yyyy hh:mm") : time;
        return time;
    }

    private CellStyle formatted(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    CellStyle words() {
        if (words == null) {
            words = workbook.createCellStyle();
            words.setVerticalAlignment(VerticalAlignment.TOP);
        }
        return words;
    }

    private static boolean isMarked(CellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND && style.getFillForegroundColor() == COLOUR;
    }

    private CellStyle coloured(Cell cell) {
        return coloured(copy(cell));
    }

    private static CellStyle coloured(CellStyle style) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(COLOUR);
        return style;
    }

    private CellStyle copy(Cell cell) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        return style;
    }
}
