package id.usulanhub.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Good rows of fifteen columns, as a workbook of one or several sheets and as CSV; no two rows are the same. */
final class WideSheet {
    private static final String[] HEADINGS = {
        "No",
        "Tahun",
        "Kecamatan",
        "Desa",
        "Alamat",
        "Kamus Usulan",
        "Uraian",
        "Permasalahan",
        "Volume",
        "Anggaran",
        "Prioritas",
        "Pengusul",
        "Koordinat",
        "Catatan",
        "Status"
    };
    private static final int FLUSH = 1_000;

    private WideSheet() {}

    /** Where a workbook keeps its texts. The writer holds shared ones in memory, which a million rows are too many for. */
    enum Texts {
        SHARED,
        INLINE
    }

    static Path workbook(Path file, Texts texts, int sheets, int rowsOfEach) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            for (int sheet = 0; sheet < sheets; sheet++) {
                fill(workbook.newWorksheet("Usulan " + (sheet + 1)), texts, sheet * rowsOfEach, rowsOfEach);
            }
        }
        return file;
    }

    static Path csv(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(";", HEADINGS) + "\n");
            for (int row = 1; row <= rows; row++) {
                out.write(Stream.of(values(row)).map(Object::toString).collect(Collectors.joining(";", "", "\n")));
            }
        }
        return file;
    }

    private static void fill(Worksheet sheet, Texts texts, int before, int rows) throws IOException {
        write(sheet, texts, 0, (Object[]) HEADINGS);
        for (int row = 1; row <= rows; row++) {
            write(sheet, texts, row, values(before + row));
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static Object[] values(int number) {
        return new Object[] {
            number,
            2027,
            "Tarumajaya",
            "",
            "Jalan nomor " + number,
            "HB-404",
            "Ganti lampu jalan " + number,
            "Lampu mati sudah berbulan-bulan di ruas " + number,
            "2 titik",
            1_710_000,
            number % 10 + 1,
            "Ketua RW " + number % 100,
            "-6.1" + number + ", 107.0" + number,
            "Sudah disurvei " + number,
            "Diusulkan"
        };
    }

    private static void write(Worksheet sheet, Texts texts, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Number figure) {
                sheet.value(row, column, figure);
            } else if (texts == Texts.SHARED) {
                sheet.value(row, column, values[column].toString());
            } else {
                sheet.inlineString(row, column, values[column].toString());
            }
        }
    }
}
