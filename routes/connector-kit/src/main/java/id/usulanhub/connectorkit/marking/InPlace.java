package id.usulanhub.connectorkit.marking;

import id.usulanhub.domain.outcome.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Marks the sender's own workbook: whatever is not marked stays as it was. The workbook is in memory as a whole. */
final class InPlace {

    private final MarkOrder order;
    private final Workbook workbook;
    private final Paint paint;
    private final Comments comments;
    private final Map<String, Optional<ErrorColumn>> columns = new HashMap<>();
    private final List<String> withoutRoom = new ArrayList<>();

    private InPlace(MarkOrder order, Workbook workbook) {
        this.order = order;
        this.workbook = workbook;
        this.paint = new Paint(workbook);
        this.comments = new Comments(workbook);
    }

    /** @throws RuntimeException whatever POI does on a workbook that it cannot hold */
    static Marked mark(MarkOrder order) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(order.original())));
                Workbook workbook = WorkbookFactory.create(in)) {
            Marked kind = kind(workbook);
            new InPlace(order, workbook).mark();
            try (OutputStream out = Files.newOutputStream(Path.of(order.out()))) {
                workbook.write(out);
            }
            return kind;
        }
    }

    private static Marked kind(Workbook workbook) {
        if (workbook instanceof XSSFWorkbook xssf) {
            return xssf.isMacroEnabled() ? Marked.XLSM : Marked.XLSX;
        }
        return Marked.XLS;
    }

    private void mark() {
        paint.disarm(workbook);
        forget();
        order.rows().forEach(row -> row(row.place(), row.problems()));
        SummarySheet summary = new SummarySheet(order.tally(), order.summary(), order.kinds());
        summary.write(workbook, notes(), paint);
    }

    /** Takes an earlier marking away, so that what has been mended does not look wrong. */
    private void forget() {
        for (Sheet sheet : workbook) {
            column(sheet.getSheetName()).ifPresent(column -> column.begin(paint));
            for (Row row : sheet) {
                row.forEach(this::forget);
            }
        }
    }

    private void forget(Cell cell) {
        if (comments.remove(cell)) {
            paint.unmark(cell);
        }
    }

    private void row(String place, List<Problem> problems) {
        SheetPlace.of(place).ifPresent(row -> {
            column(row.sheet()).ifPresent(column -> column.write(row.row(), Kata.line(problems), paint));
            byCell(row, problems).forEach(this::cell);
        });
    }

    /** A problem that names no cell stands at the row's first one. */
    private static Map<SheetPlace, List<Problem>> byCell(SheetPlace row, List<Problem> problems) {
        Map<SheetPlace, List<Problem>> byCell = new LinkedHashMap<>();
        problems.forEach(problem -> byCell.computeIfAbsent(
                        SheetPlace.of(problem.place().path()).orElse(row), place -> new ArrayList<>())
                .add(problem));
        return byCell;
    }

    private void cell(SheetPlace place, List<Problem> problems) {
        Sheet sheet = workbook.getSheet(place.sheet());
        if (sheet != null && place.column() < workbook.getSpreadsheetVersion().getMaxColumns()) {
            Row row = sheet.getRow(place.row()) == null ? sheet.createRow(place.row()) : sheet.getRow(place.row());
            Cell cell = row.getCell(place.column(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
            paint.mark(cell);
            comments.write(cell, problems);
        }
    }

    private Optional<ErrorColumn> column(String sheet) {
        return columns.computeIfAbsent(
                sheet,
                name -> Optional.ofNullable(workbook.getSheet(name))
                        .flatMap(found -> Optional.ofNullable(order.tables().get(name))
                                .map(table -> new ErrorColumn(found, table)))
                        .filter(column -> column.hasRoom() || !withoutRoom.add(name)));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, comments.isCapped(), Kata.text("note.COMMENTS_CAPPED", Comments.MOST));
        note(notes, kind(workbook) == Marked.XLSM, Kata.text("note.MACROS"));
        note(notes, hasLinks(), Kata.text("note.EXTERNAL"));
        note(notes, !withoutRoom.isEmpty(), Kata.text("note.NO_ROOM", String.join(", ", withoutRoom)));
        List<String> locked = new ArrayList<>();
        workbook.forEach(sheet -> note(locked, sheet.getProtect(), sheet.getSheetName()));
        note(notes, !locked.isEmpty(), Kata.text("note.PROTECTED", String.join(", ", locked)));
        note(notes, order.tally().waiting() > 0, Kata.text("note.WAITING"));
        return notes;
    }

    private boolean hasLinks() {
        return workbook instanceof XSSFWorkbook xssf
                && !xssf.getExternalLinksTable().isEmpty();
    }

    private static void note(List<String> notes, boolean when, String note) {
        if (when) {
            notes.add(note);
        }
    }
}
