package id.usulanhub.connectorkit.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Takes the cells of a workbook of Excel 97 to 2003; formulas by the value that the workbook remembers. */
final class XlsCells {

    private final SheetLimits limits;
    private final CellNumbers numbers;
    private final Map<Short, NumberFormat> formats = new HashMap<>();

    XlsCells(HSSFWorkbook workbook, SheetLimits limits) {
        this.limits = limits;
        this.numbers = new CellNumbers(workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    List<SheetRow.Cell> of(Row row) {
        List<SheetRow.Cell> cells = new ArrayList<>(row.getPhysicalNumberOfCells());
        for (Cell cell : row) {
            boolean formula = cell.getCellType() == CellType.FORMULA;
            Object value = value(cell, formula ? cell.getCachedFormulaResultType() : cell.getCellType());
            if (value != null && cell.getColumnIndex() >= limits.columns()) {
                throw Refusal.tooLarge("columns", limits.columns());
            }
            if (value != null) {
                cells.add(new SheetRow.Cell(cell.getColumnIndex(), value, formula));
            }
        }
        return cells;
    }

    private Object value(Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> numbers.shown(exact(cell), format(cell));
            case STRING -> text(cell.getStringCellValue());
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> fault(cell.getErrorCellValue());
            default -> null;
        };
    }

    private static SheetRow.Fault fault(byte code) {
        return new SheetRow.Fault(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A");
    }

    private static Object exact(Cell cell) {
        return CellNumbers.number(NumberToTextConverter.toText(cell.getNumericCellValue()));
    }

    private NumberFormat format(Cell cell) {
        return formats.computeIfAbsent(cell.getCellStyle().getDataFormat(), id -> {
            NumberFormat builtIn = NumberFormat.builtIn(id);
            String code = cell.getCellStyle().getDataFormatString();
            return builtIn != NumberFormat.NUMBER || code == null ? builtIn : NumberFormat.of(code);
        });
    }

    private Object text(String text) {
        if (text.length() > limits.cellLength()) {
            throw Refusal.tooLarge("characters of a cell", limits.cellLength());
        }
        return text.isBlank() ? null : text;
    }
}
