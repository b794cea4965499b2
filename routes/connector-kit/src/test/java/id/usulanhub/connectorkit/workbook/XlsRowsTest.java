package id.usulanhub.connectorkit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsRowsTest {

    @TempDir
    Path folder;

    private final HSSFWorkbook book = new HSSFWorkbook();

    @AfterEach
    void close() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(null);
        book.close();
    }

    @Test
    void cells_have_the_values_of_their_types() throws IOException {
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd-mm-yyyy"));
        Row row = book.createSheet("Usulan").createRow(2);
        row.createCell(0).setCellValue("jalan");
        row.createCell(1).setCellValue(254_700_000_001d);
        row.createCell(2).setCellValue(12.1);
        Cell day = row.createCell(3);
        day.setCellValue(LocalDate.of(2026, 1, 31));
        day.setCellStyle(date);
        row.createCell(4).setCellValue(true);
        row.createCell(5).setCellErrorValue(FormulaError.REF.getCode());
        row.createCell(6).setCellFormula("1+1");
        row.createCell(7).setCellValue("  ");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(Read.of(written()).rows())
                .containsExactly("Usulan!A3 A=jalan B=254700000001 C=12.1 D=2026-01-31 E=true F=!#REF! G=2f");
    }

    @Test
    void hidden_sheets_and_rows_merged_cells_and_photos_are_told() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 7};
        book.createSheet("Arsip").createRow(0).createCell(0).setCellValue(1);
        book.setSheetHidden(0, true);
        Sheet sheet = book.createSheet("Desa");
        Row row = sheet.createRow(1);
        row.createCell(0).setCellValue(2);
        row.setZeroHeight(true);
        sheet.addMergedRegion(new CellRangeAddress(0, 2, 1, 3));
        int picture = book.addPicture(png, Workbook.PICTURE_TYPE_PNG);
        sheet.createDrawingPatriarch()
                .createPicture(new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 6, (short) 5, 9), picture);

        Read read = Read.of(written());

        assertThat(read.sheets()).extracting(SheetInfo::hidden).containsExactly(true, false);
        assertThat(read.sheets().getLast().merges()).containsExactly(new Region(1, 1, 3, 3));
        Picture found = read.sheets().getLast().pictures().getFirst();
        assertThat(List.of(found.row(), found.column())).containsExactly(7, 4);
        assertThat(found.bytes()).isEqualTo(png);
        assertThat(read.rows()).containsExactly("Arsip!A1 A=1", "Desa!A2 hidden A=2");
    }

    @Test
    void a_password_is_told() throws IOException {
        book.createSheet("Usulan").createRow(0).createCell(0).setCellValue("rahasia");
        Biff8EncryptionKey.setCurrentUserPassword("rahasia");
        Path file = written();
        Biff8EncryptionKey.setCurrentUserPassword(null);

        assertThat(Read.of(file).refusal()).isEqualTo("WORKBOOK_ENCRYPTED password");
    }

    @Test
    void another_document_of_that_time_is_told() throws IOException {
        Path file = folder.resolve("a.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.getRoot().createDocument("WordDocument", new java.io.ByteArrayInputStream(new byte[5000]));
            container.writeFilesystem(out);
        }

        assertThat(Read.of(file).refusal()).isEqualTo("WORKBOOK_UNSUPPORTED doc");
    }

    private Path written() throws IOException {
        Path file = folder.resolve("a.bin");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }
}
