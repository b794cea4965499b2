package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.angka.Angka;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The rows of an Office Open XML workbook; formulas by the value that the workbook remembers. */
final class XlsxRows implements FormatRows {

    /** Excel keeps 15 digits; what it writes beyond them is noise of its binary numbers. */
    private static final MathContext DIGITS_OF_EXCEL = new MathContext(15, RoundingMode.HALF_EVEN);

    /** What the errors of a formula look like. */
    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

    private final ReadableWorkbook workbook;
    private final SheetLimits limits;
    private final Iterator<Sheet> sheets;
    private Sheet sheet;
    private Stream<Row> stream = Stream.empty();
    private Iterator<Row> rows = stream.iterator();

    XlsxRows(Path file, SheetLimits limits) throws IOException {
        this.workbook = new ReadableWorkbook(file.toFile());
        this.limits = limits;
        this.sheets = workbook.getSheets().iterator();
    }

    @Override
    public SheetInfo nextSheet() throws IOException {
        stream.close();
        if (!sheets.hasNext()) {
            return null;
        }
        sheet = sheets.next();
        stream = sheet.openStream();
        rows = stream.iterator();
        return new SheetInfo(sheet.getName(), !isShown(sheet), List.of(), List.of());
    }

    @Override
    public SheetRow nextRow() {
        while (rows.hasNext()) {
            SheetRow row = read(rows.next());
            if (!row.cells().isEmpty()) {
                return row;
            }
        }
        return null;
    }

    @Override
    public List<Remark> remarks() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private SheetRow read(Row row) {
        if (row.getRowNum() > limits.rows()) {
            throw Refusal.tooLarge("rows", limits.rows());
        }
        List<SheetRow.Cell> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            Object value = cell == null ? null : value(cell);
            if (value != null) {
                cells.add(new SheetRow.Cell(column(cell), value, cell.getType() == CellType.FORMULA));
            }
        }
        return new SheetRow(sheet.getName(), row.getRowNum(), row.isHidden(), cells);
    }

    private int column(Cell cell) {
        if (cell.getColumnIndex() >= limits.columns()) {
            throw Refusal.tooLarge("columns", limits.columns());
        }
        return cell.getColumnIndex();
    }

    private Object value(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> null;
            case ERROR -> new SheetRow.Fault(cell.getRawValue());
            case FORMULA -> formula(cell.getValue());
            case NUMBER, BOOLEAN, STRING -> value(cell.getValue());
        };
    }

    /** What a formula last came to; the reader does not tell an error from a text. */
    private Object formula(Object result) {
        return switch (result) {
            case null -> SheetRow.Fault.NO_VALUE_KEPT;
            case String text when ERRORS.contains(text) -> new SheetRow.Fault(text);
            default -> value(result);
        };
    }

    private Object value(Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> Angka.isOfReadableSize(exact(number)) ? exact(number) : number.toString();
            case Boolean bool -> bool;
            default -> text(value.toString());
        };
    }

    private String text(String text) {
        if (text.length() > limits.cellLength()) {
            throw Refusal.tooLarge("characters of a cell", limits.cellLength());
        }
        return text.isBlank() ? null : text;
    }

    private static BigDecimal exact(BigDecimal number) {
        return number.scale() > 0 && number.precision() > DIGITS_OF_EXCEL.getPrecision()
                ? number.round(DIGITS_OF_EXCEL)
                : number;
    }

    private static boolean isShown(Sheet sheet) {
        return sheet.getVisibility() == SheetVisibility.VISIBLE;
    }
}
