package id.usulanhub.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as a whole province might send it: many rows, all of them good, each one another usulan. */
final class BigSheet {
    private static final String[] HEADINGS = {
        "No", "Tahun", "Kecamatan", "Desa", "Alamat", "Kamus Usulan", "Uraian", "Permasalahan", "Volume", "Anggaran"
    };
    private static final int FLUSH = 1_000;

    private BigSheet() {}

    static Path write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Usulan");
            row(sheet, 0, (Object[]) HEADINGS);
            for (int i = 1; i <= rows; i++) {
                row(
                        sheet,
                        i,
                        i,
                        2027,
                        "Tarumajaya",
                        "",
                        "Jalan nomor " + i,
                        "HB-404",
                        "Ganti lampu jalan " + i,
                        "Lampu mati sudah berbulan-bulan di ruas " + i,
                        "2 titik",
                        "Rp 1.710.000");
                if (i % FLUSH == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
        return file;
    }

    private static void row(Worksheet sheet, int number, Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Number figure) {
                sheet.value(number, column, figure);
            } else {
                sheet.value(number, column, values[column].toString());
            }
        }
    }
}
