package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A sender's whole way: a template, a sheet with errors, the same sheet back with its errors marked, and it mended. */
class ImportResultE2E {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Object[] HEAD = {
        "No Usulan", "Tahun", "Kecamatan", "Desa", "Kamus Usulan", "Uraian", "Permasalahan", "Volume", "Satuan"
    };

    @TempDir
    Path folder;

    @Test
    void a_marked_sheet_that_is_mended_and_sent_again_leaves_nothing_refused_and_doubles_nothing() throws IOException {
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        Path sent = folder.resolve("usulan.xlsx");
        write(sent);
        try (Run up = hub.up()) {
            done(hub.run("import", sent.toString()));
            hub.awaitNothingWaiting();
            JsonNode batch = hub.http().get("/api/v1/imports").get(0);
            assertThat(batch.path("rejected").asInt()).isEqualTo(1);

            Path marked = folder.resolve("ditandai.xlsx");
            assertThat(done(hub.run("import-result", batch.path("receipt").asString(), "--out", marked.toString())))
                    .contains("(NOT_A_NUMBER, diperbaiki pengirim)");

            Path mended = folder.resolve("perbaikan.xlsx");
            mend(marked, mended);
            done(hub.run("import", mended.toString()));
            hub.awaitNothingWaiting();
            JsonNode again = hub.http().get("/api/v1/imports").get(0);
            assertThat(again.path("rejected").asInt()).isZero();
            assertThat(again.path("accepted").asInt()).isEqualTo(1);
            assertThat(again.path("duplicates").asInt()).isEqualTo(2);

            Path template = folder.resolve("templat.xlsx");
            done(hub.run("template", "--out", template.toString(), "--kecamatan", "32.16.05"));
            try (InputStream in = Files.newInputStream(template);
                    Workbook workbook = new XSSFWorkbook(in)) {
                assertThat(workbook.getSheet("Usulan")).isNotNull();
            }
            assertThat(hub.run("import-result", "UH-NOTHING", "--out", marked.toString())
                            .exit(SOON))
                    .isEqualTo(1);
            up.interrupt();
        }
    }

    private static String done(Run run) {
        assertThat(run.exit(SOON)).as(run::text).isZero();
        return run.text();
    }

    private static void write(Path file) throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Usulan");
            fill(sheet.createRow(0), HEAD);
            for (int at = 1; at <= 3; at++) {
                Object volume = at == 2 ? "secukupnya" : (Object) 200;
                fill(
                        sheet.createRow(at),
                        "E2E-" + at,
                        2027,
                        "Setu",
                        "Ciledug",
                        "BM-104",
                        "Jalan " + at,
                        "Berlubang",
                        volume,
                        "m");
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, Object... values) {
        for (int at = 0; at < values.length; at++) {
            if (values[at] instanceof Integer number) {
                row.createCell(at).setCellValue(number);
            } else {
                row.createCell(at).setCellValue(values[at].toString());
            }
        }
    }

    private static void mend(Path marked, Path mended) throws IOException {
        try (InputStream in = Files.newInputStream(marked);
                Workbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(mended)) {
            Row wrong = workbook.getSheet("Usulan").getRow(2);
            assertThat(wrong.getCell(7).getCellComment().getString().getString())
                    .contains("NOT_A_NUMBER");
            assertThat(wrong.getCell(9).getStringCellValue()).contains("H3 volume");
            wrong.getCell(7).setCellValue(150);
            workbook.write(out);
        }
    }
}
