package id.usulanhub.connectorkit.marking;

import id.usulanhub.codec.CellText;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The sheet that tells what became of the file, and how to send it again. */
final class SummarySheet {

    private static final String NAME = "Ringkasan";

    private static final String TITLE = "Ringkasan Usulan Hub";
    private static final int MOST_EXAMPLES = 20;
    private static final int FIRST_WIDTH = 34 * 256;
    private static final int SECOND_WIDTH = 70 * 256;

    private final Tally tally;
    private final SheetSummary read;
    private final Map<ProblemCode, Long> kinds;
    private Sheet sheet;
    private CellStyle bold;
    private int next;

    SummarySheet(Tally tally, SheetSummary read, Map<ProblemCode, Long> kinds) {
        this.tally = tally;
        this.read = read;
        this.kinds = kinds;
    }

    /** Adds it as the last sheet, or writes that of an earlier marking anew; it is the one that is shown first. */
    void write(Workbook workbook, List<String> notes, Paint paint) {
        begin(workbook, paint);
        counts();
        skipped();
        list(Kata.text("unread.title"), read.unread().stream().map(Kata::told).toList());
        kinds();
        list(
                "Cara mengirim kembali",
                List.of("again.1", "again.2", "again.3", "again.4").stream()
                        .map(Kata::text)
                        .toList());
        list("Catatan", notes);
        sheet.setColumnWidth(0, FIRST_WIDTH);
        sheet.setColumnWidth(1, SECOND_WIDTH);
        int index = workbook.getSheetIndex(sheet);
        workbook.setActiveSheet(index);
        workbook.setSelectedTab(index);
    }

    private void begin(Workbook workbook, Paint paint) {
        for (int at = workbook.getNumberOfSheets() - 1; at >= 0; at--) {
            if (isOurs(workbook.getSheetAt(at))) {
                workbook.removeSheetAt(at);
            }
        }
        sheet = workbook.createSheet(freeName(workbook));
        bold = paint.heading();
        line(TITLE).setCellStyle(bold);
    }

    private static boolean isOurs(Sheet sheet) {
        Row first = sheet.getRow(0);
        Cell title = first == null ? null : first.getCell(0);
        return title != null && isTitle(sheet.getSheetName(), title.toString());
    }

    /** Whether a cell is the title of a sheet that the hub has added. */
    static boolean isTitle(String sheet, Object value) {
        return TITLE.equals(value) && sheet.startsWith(NAME);
    }

    private static String freeName(Workbook workbook) {
        String name = NAME;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = NAME + " (" + number + ")";
        }
        return name;
    }

    private void counts() {
        line("Tanda terima berkas", tally.receipt());
        line("Diterima", tally.receivedAt());
        line("Sidik berkas asli (SHA-256)", tally.sha256());
        next++;
        line("Baris diterima", tally.received());
        line("Menjadi usulan", tally.accepted());
        line("Ditolak, perlu diperbaiki", tally.rejected());
        line("Masih diperiksa", tally.waiting());
        line("Sudah pernah dikirim", tally.duplicates());
    }

    private void skipped() {
        next++;
        line("Yang bukan usulan dan dilewati").setCellStyle(bold);
        if (read.skipped().isEmpty()) {
            line("Tidak ada");
        }
        read.skipped().forEach((reason, count) -> line(Kata.skipped(reason), count));
        read.examples().stream()
                .limit(MOST_EXAMPLES)
                .forEach(skip -> line("  " + skip.place(), Kata.skipped(skip.reason())));
    }

    private void kinds() {
        next++;
        line("Masalah menurut jenis").setCellStyle(bold);
        if (kinds.isEmpty()) {
            line("Tidak ada masalah");
        }
        kinds.forEach(
                (code, count) -> line(count + " × " + Kata.wrong(code), code + ", diperbaiki " + Kata.mender(code)));
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            next++;
            line(title).setCellStyle(bold);
            lines.forEach(this::line);
        }
    }

    private void line(String label, long number) {
        line(label);
        sheet.getRow(next - 1).createCell(1).setCellValue(number);
    }

    private void line(String label, String text) {
        line(label);
        sheet.getRow(next - 1).createCell(1).setCellValue(CellText.neutralised(text));
    }

    private Cell line(String text) {
        Cell cell = sheet.createRow(next++).createCell(0);
        cell.setCellValue(CellText.neutralised(text));
        return cell;
    }
}
