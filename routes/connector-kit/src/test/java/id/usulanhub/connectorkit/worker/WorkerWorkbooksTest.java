package id.usulanhub.connectorkit.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.usulanhub.connectorkit.workbook.Picture;
import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.RowReader;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.connectorkit.workbook.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerWorkbooksTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 7};

    @TempDir
    Path folder;

    @Test
    void another_process_reads_what_this_one_would() throws IOException {
        Path file = oddWorkbook();

        List<Object> there = all(workers(64), file);

        assertThat(there).isEqualTo(all(Workbooks.HERE, file)).hasSizeGreaterThan(3);
        assertThat(there.toString()).contains("#DIV/0!", "2026-01-31", "Region[top=1", "true", "12.5", "é");
    }

    @Test
    void pictures_are_read_while_their_reader_is_open_and_nothing_is_left_behind() throws IOException {
        Path file = oddWorkbook();
        try (RowReader reader = workers(64).open(file, SheetLimits.DEFAULT)) {
            Picture picture = reader.nextSheet().pictures().getFirst();

            assertThat(picture.bytes()).isEqualTo(PNG);
            assertThat(picture.row()).isEqualTo(7);
        }
        assertThat(spool()).isEmpty();
    }

    @Test
    void a_sheet_that_nobody_wants_is_passed_over() throws IOException {
        try (RowReader reader = workers(64).open(oddWorkbook(), SheetLimits.DEFAULT)) {
            reader.nextSheet();

            assertThat(reader.nextSheet().name()).isEqualTo("Kosong");
            assertThat(reader.nextRow()).isNull();
            assertThat(reader.nextSheet()).isNull();
        }
    }

    @Test
    void what_is_refused_there_is_refused_here() throws IOException {
        assertThat(refusal(workers(64), Files.writeString(folder.resolve("a.xlsx"), "%PDF-1.7")))
                .isEqualTo("WORKBOOK_UNSUPPORTED pdf");
    }

    @Test
    void a_file_that_takes_too_long_is_given_up() throws IOException {
        WorkerSettings hasty = new WorkerSettings(folder.resolve("spool"), 64, Duration.ofMillis(1), Duration.ZERO, 1);

        assertThat(refusal(new WorkerWorkbooks(hasty), csv(300_000))).isEqualTo("WORKBOOK_TOO_SLOW 0 s");
        assertThat(spool()).isEmpty();
    }

    @Test
    void a_file_that_needs_too_much_memory_is_given_up() throws IOException {
        Path page = folder.resolve("a.xls");
        Files.writeString(page, "<table>" + "<tr><td>1</td></tr>".repeat(400_000));

        assertThat(refusal(workers(24), page)).isEqualTo("WORKBOOK_TOO_LARGE megabytes of memory 24");
    }

    @Test
    void a_process_that_ends_by_itself_makes_its_file_unreadable() throws IOException {
        try (RowReader reader = workers(64).open(csv(300_000), SheetLimits.DEFAULT)) {
            reader.nextSheet();
            ProcessHandle.of(((WorkerRows) reader).pid()).orElseThrow().destroyForcibly();

            assertThatThrownBy(() -> readOn(reader))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem().detail()).isEqualTo("crash"));
        }
    }

    @Test
    void a_process_ends_with_the_input_that_its_hub_held_open()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path spool = Files.createDirectories(folder.resolve("spool"));
        WorkerRequest request = new WorkerRequest(csv(300_000).toString(), spool.toString(), SheetLimits.DEFAULT, null);
        try (WorkerProcess process = WorkerProcess.start(WorkerSettings.in(spool), request, Duration.ofMinutes(1))) {
            ProcessHandle child = ProcessHandle.of(process.pid()).orElseThrow();
            assertThat(process.output().read()).isZero();

            process.closeInput();

            assertThat(child.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    @Test
    void nothing_of_the_environment_goes_along() throws IOException {
        try (RowReader reader = workers(64).open(csv(300_000), SheetLimits.DEFAULT)) {
            reader.nextSheet();
            Path environment = Path.of("/proc/" + ((WorkerRows) reader).pid() + "/environ");
            assumeTrue(Files.isReadable(environment));

            assertThat(Stream.of(Files.readString(environment).split("\0"))
                            .filter(each -> !each.isBlank())
                            .toList())
                    .allMatch(each -> each.startsWith("PATH="));
        }
    }

    @Test
    void a_hub_that_starts_clears_away_what_one_before_has_left() throws IOException {
        Path left = Files.createDirectories(folder.resolve("spool/file-1"));
        Files.writeString(left.resolve("picture-0"), "x");

        workers(64);

        assertThat(spool()).isEmpty();
    }

    private WorkerWorkbooks workers(int heapMegabytes) {
        return new WorkerWorkbooks(new WorkerSettings(
                folder.resolve("spool"), heapMegabytes, Duration.ofMinutes(2), Duration.ofSeconds(1), 1));
    }

    private List<Path> spool() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
            return files.toList();
        }
    }

    private static List<Object> all(Workbooks workbooks, Path file) {
        List<Object> all = new ArrayList<>();
        try (RowReader reader = workbooks.open(file, SheetLimits.DEFAULT)) {
            for (SheetInfo sheet = reader.nextSheet(); sheet != null; sheet = reader.nextSheet()) {
                all.add(sheet.name() + sheet.hidden() + sheet.merges());
                for (SheetRow row = reader.nextRow(); row != null; row = reader.nextRow()) {
                    all.add(row);
                }
            }
            all.add(reader.remarks());
        }
        return all;
    }

    private static void readOn(RowReader reader) {
        while (reader.nextRow() != null) {
            assertThat(reader.remarks()).isEmpty();
        }
    }

    private static String refusal(Workbooks workbooks, Path file) {
        try {
            return "read: " + all(workbooks, file).size();
        } catch (Refusal refusal) {
            return refusal.problem().code() + " " + refusal.problem().detail();
        }
    }

    private Path csv(int rows) throws IOException {
        String row = "1;Jalan rusak di depan kantor desa;Tambun;1.000.000,00\n";
        return Files.writeString(folder.resolve("a.csv"), row.repeat(rows), StandardCharsets.UTF_8);
    }

    private Path oddWorkbook() throws IOException {
        Path file = folder.resolve("odd.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Désa");
            sheet.addMergedRegion(new CellRangeAddress(0, 2, 1, 3));
            Row row = sheet.createRow(1);
            row.setZeroHeight(true);
            row.createCell(0).setCellValue("é");
            row.createCell(1).setCellValue(12.5);
            row.createCell(2).setCellFormula("1/0");
            row.createCell(3).setCellValue(false);
            row.createCell(4).setCellValue(46_053);
            row.getCell(4).setCellStyle(book.createCellStyle());
            row.getCell(4).getCellStyle().setDataFormat((short) 14);
            row.createCell(5).setCellValue(46_053.5);
            row.getCell(5).setCellStyle(row.getCell(4).getCellStyle());
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.createDrawingPatriarch()
                    .createPicture(
                            new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 6, (short) 5, 9),
                            book.addPicture(PNG, Workbook.PICTURE_TYPE_PNG));
            book.createSheet("Kosong");
            book.setSheetHidden(1, true);
            book.write(out);
        }
        return file;
    }
}
