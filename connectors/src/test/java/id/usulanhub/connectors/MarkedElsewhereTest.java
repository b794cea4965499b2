package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.marking.Marked;
import id.usulanhub.connectorkit.marking.Opening;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.connectorkit.worker.WorkerSettings;
import id.usulanhub.connectorkit.worker.WorkerWorkbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a sender is changed in a process that can be ended, and not in the hub's own. */
class MarkedElsewhereTest {

    private static final Duration PATIENT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private SheetDesk desk;
    private Path original;

    @BeforeEach
    void a_workbook_with_an_error() throws IOException {
        desk = new SheetDesk("spreadsheet-musrenbang", folder);
        original = desk.save("usulan.xlsx", ExampleSheet.workbook());
    }

    @Test
    void another_process_marks_as_this_one_would_and_leaves_nothing_behind() throws IOException {
        SheetDesk.Given there = desk.mark(original, workers(128, PATIENT));

        assertThat(there.kind()).isEqualTo(Marked.XLSX);
        assertThat(told(there)).isEqualTo(told(desk.mark(original))).anyMatch(cell -> cell.contains("NOT_A_NUMBER"));
        assertThat(folder.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void a_workbook_that_costs_that_process_too_much_comes_back_as_its_values() throws IOException {
        assertThat(desk.mark(original, workers(8, PATIENT)).kind()).isEqualTo(Marked.VALUES);
        assertThat(desk.mark(original, workers(128, Duration.ofMillis(1))).kind())
                .isEqualTo(Marked.VALUES);
    }

    private Opening workers(int heapMegabytes, Duration patience) {
        WorkerSettings settings =
                new WorkerSettings(folder.resolve("spool"), heapMegabytes, patience, Duration.ZERO, 1);
        return new Opening(Workbooks.HERE, new WorkerWorkbooks(settings));
    }

    /** What stands in each cell and each comment. */
    private static List<String> told(SheetDesk.Given given) throws IOException {
        List<String> told = new ArrayList<>();
        try (Workbook workbook = given.open()) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String comment = cell.getCellComment() == null
                                ? ""
                                : cell.getCellComment().getString().getString();
                        told.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + cell + " " + comment);
                    }
                }
            }
        }
        return told;
    }
}
