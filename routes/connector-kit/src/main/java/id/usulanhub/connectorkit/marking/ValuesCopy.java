package id.usulanhub.connectorkit.marking;

import id.usulanhub.codec.CellText;
import id.usulanhub.connectorkit.workbook.RowReader;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.domain.outcome.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The values of a file as a workbook with its errors marked, written row by row. Hidden sheets are left out. */
final class ValuesCopy {

    private static final int ROWS_IN_MEMORY = 50;

    /** A spreadsheet keeps no more; a longer number is written as the text that it was. */
    private static final int MOST_DIGITS = 15;

    private final Job job;
    private final Outline outline;
    private final SXSSFWorkbook workbook;
    private final Paint paint;
    private final Comments comments;
    private final Map<String, Integer> widths = new HashMap<>();
    private final Map<String, Integer> earlier = new HashMap<>();
    private final Set<String> ours = new HashSet<>();
    private final Map<String, Sheet> sheets = new HashMap<>();

    private ValuesCopy(Job job, Outline outline, SXSSFWorkbook workbook) {
        this.job = job;
        this.outline = outline;
        this.workbook = workbook;
        this.paint = new Paint(workbook);
        this.comments = new Comments(workbook);
    }

    static void write(Job job, Outline outline) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                OutputStream out = Files.newOutputStream(job.out())) {
            workbook.setCompressTempFiles(true);
            new ValuesCopy(job, outline, workbook).write();
            workbook.write(out);
        }
    }

    private void write() {
        everyRow(this::measure);
        everyRow(this::row);
        new SummarySheet(job.tally(), outline.summary(), job.refusals().kinds()).write(workbook, notes(), paint);
    }

    private void everyRow(Consumer<SheetRow> sink) {
        try (RowReader rows = job.opening().workbooks().open(job.original(), SheetLimits.DEFAULT)) {
            for (SheetInfo sheet = rows.nextSheet(); sheet != null; sheet = rows.nextSheet()) {
                SheetRow row = sheet.hidden() || ours.contains(sheet.name()) ? null : rows.nextRow();
                for (; row != null; row = rows.nextRow()) {
                    sink.accept(row);
                }
            }
        }
    }

    private void measure(SheetRow row) {
        boolean header = isHeader(row);
        for (SheetRow.Cell cell : row.cells()) {
            widths.merge(row.sheet(), cell.column() + 1, Math::max);
            if (header && ErrorColumn.HEADING.equals(cell.value())) {
                earlier.put(row.sheet(), cell.column());
            }
            if (SummarySheet.isTitle(row.sheet(), cell.value())) {
                ours.add(row.sheet());
            }
        }
    }

    private void row(SheetRow plain) {
        Row row = sheet(plain.sheet()).createRow(plain.number() - 1);
        int errors = errorColumn(plain.sheet());
        plain.cells().stream()
                .filter(cell -> cell.column() != errors)
                .forEach(cell -> write(row.createCell(cell.column()), cell.value()));
        if (isHeader(plain)) {
            heading(row, errors);
            return;
        }
        List<Problem> problems = outline.places(plain).stream()
                .flatMap(place -> job.refusals().at(place).stream())
                .toList();
        if (!problems.isEmpty()) {
            mark(row, problems);
            Cell words = row.createCell(errors);
            words.setCellValue(Kata.line(problems));
            words.setCellStyle(paint.words());
        }
    }

    /** That of an earlier marking, else the first one that is free. */
    private int errorColumn(String sheet) {
        return earlier.getOrDefault(sheet, widths.get(sheet));
    }

    private void write(Cell cell, Object value) {
        switch (value) {
            case BigDecimal number when number.precision() <= MOST_DIGITS -> cell.setCellValue(number.doubleValue());
            case BigDecimal number -> cell.setCellValue(number.toPlainString());
            case Boolean bool -> cell.setCellValue(bool);
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(paint.date());
            }
            case LocalDateTime time -> {
                cell.setCellValue(time);
                cell.setCellStyle(paint.time());
            }
            case SheetRow.Fault fault -> cell.setCellValue(fault.error());
            default -> cell.setCellValue(CellText.neutralised(CellText.original(value.toString())));
        }
    }

    private boolean isHeader(SheetRow row) {
        return outline.table(row.sheet())
                .filter(table -> table.isHeader(row.cells().stream()
                        .collect(Collectors.toMap(
                                SheetRow.Cell::column, cell -> cell.value().toString()))))
                .isPresent();
    }

    private void heading(Row row, int column) {
        Cell heading = row.createCell(column);
        heading.setCellValue(ErrorColumn.HEADING);
        heading.setCellStyle(paint.heading());
    }

    /** What is wrong above the row, where nothing can be written any more, stands at the row's first cell. */
    private void mark(Row row, List<Problem> problems) {
        Map<Integer, List<Problem>> byColumn = new TreeMap<>();
        problems.forEach(problem -> byColumn.computeIfAbsent(
                        SheetPlace.of(problem.place().path())
                                .filter(place -> place.row() == row.getRowNum())
                                .map(SheetPlace::column)
                                .orElse(0),
                        column -> new ArrayList<>())
                .add(problem));
        byColumn.forEach((column, ofCell) -> {
            Cell cell = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
            paint.mark(cell);
            comments.write(cell, ofCell);
        });
    }

    private Sheet sheet(String name) {
        return sheets.computeIfAbsent(name, each -> {
            Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(each));
            sheet.setColumnWidth(errorColumn(each), ErrorColumn.WIDTH);
            return sheet;
        });
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(Kata.text("note.VALUES_ONLY")));
        if (comments.isCapped()) {
            notes.add(Kata.text("note.COMMENTS_CAPPED", Comments.MOST));
        }
        if (job.tally().waiting() > 0) {
            notes.add(Kata.text("note.WAITING"));
        }
        return notes;
    }
}
