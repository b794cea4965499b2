package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFilesTest {

    private static final SheetRules RULES = new SheetRules(
            Columns.anywhere(Map.of("kamus", List.of("Kamus"), "uraian", List.of("Uraian"))),
            List.of("kamus"),
            2,
            10,
            TableRules.PLAIN,
            SheetLimits.DEFAULT);

    @TempDir
    Path folder;

    @Test
    void a_workbook_with_a_password_is_encrypted() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("a.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("rahasia");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(Files.readAllBytes(workbook()));
            }
            write(file, container::writeFilesystem);
        }

        assertThat(refused(file)).isEqualTo("WORKBOOK_ENCRYPTED password");
    }

    @Test
    void an_old_workbook_is_unsupported() throws IOException {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Usulan").createRow(0).createCell(0).setCellValue("Kamus");
            write(file, book::write);
        }

        assertThat(refused(file)).isEqualTo("WORKBOOK_UNSUPPORTED xls");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html><table><tr><td>Kamus</td></tr></table> | WORKBOOK_UNSUPPORTED html or xml
            \uFEFF  <?xml version='1.0'?><Workbook/>     | WORKBOOK_UNSUPPORTED html or xml
            %PDF-1.7                                     | WORKBOOK_UNSUPPORTED pdf
            GIF89a\u0000x                                 | WORKBOOK_UNSUPPORTED binary
            ''                                           | WORKBOOK_WITHOUT_TABLE empty file
            Nama;Umur                                    | WORKBOOK_WITHOUT_TABLE kamus
            """)
    void a_file_is_told_by_what_is_in_it_and_not_by_its_name(String content, String refusal) throws IOException {
        assertThat(refused(Files.writeString(folder.resolve("a.xlsx"), content)))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.bin,xlsb", "content.xml,ods", "word/document.xml,zip"})
    void another_container_is_unsupported(String entry, String format) throws IOException {
        assertThat(refused(zip(Map.of(entry, "<x/>")))).isEqualTo("WORKBOOK_UNSUPPORTED " + format);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, 90, 99})
    void a_workbook_cut_off_anywhere_is_unreadable(int percent) throws IOException {
        byte[] whole = Files.readAllBytes(workbook());
        Path file = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length * percent / 100));

        assertThat(refused(file)).startsWith("WORKBOOK_UNREADABLE");
    }

    @Test
    void a_damaged_old_container_is_unreadable() throws IOException {
        byte[] damaged = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);

        assertThat(refused(Files.write(folder.resolve("a.xls"), damaged))).startsWith("WORKBOOK_UNREADABLE");
    }

    @Test
    void damage_in_the_middle_of_a_sheet_is_unreadable() throws IOException {
        assertThat(refused(zip(workbookOf("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></row>"))))
                .startsWith("WORKBOOK_UNREADABLE");
    }

    @Test
    void a_document_type_is_not_followed() throws IOException {
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";

        assertThat(refused(zip(workbookOf(sheet)))).startsWith("WORKBOOK_");
    }

    @Test
    void a_bomb_is_too_large_before_its_reader_sees_it() throws IOException {
        assertThat(refused(zip(Map.of("xl/workbook.xml", "<x/>", "xl/worksheets/sheet1.xml", " ".repeat(40_000_000)))))
                .isEqualTo("WORKBOOK_TOO_LARGE ratio 200");
    }

    @Test
    void too_many_entries_are_too_large() throws IOException {
        SheetLimits few = new SheetLimits(1 << 20, 3, 1 << 20, 200, 1 << 20, 10, 10, 100);

        assertThat(refused(workbook(), few)).isEqualTo("WORKBOOK_TOO_LARGE entries 3");
    }

    @Test
    void more_rows_columns_and_characters_than_allowed_are_too_large() throws IOException {
        SheetLimits rows = new SheetLimits(1 << 20, 100, 1 << 20, 200, 1 << 20, 2, 10, 100);
        SheetLimits columns = new SheetLimits(1 << 20, 100, 1 << 20, 200, 1 << 20, 10, 1, 100);
        SheetLimits length = new SheetLimits(1 << 20, 100, 1 << 20, 200, 1 << 20, 10, 10, 5);
        Path csv = Files.writeString(folder.resolve("a.csv"), "Kamus;Uraian\nx;y\nx;y\n");

        for (Path file : List.of(workbook(), csv)) {
            assertThat(refused(file, rows)).isEqualTo("WORKBOOK_TOO_LARGE rows 2");
            assertThat(refused(file, columns)).isEqualTo("WORKBOOK_TOO_LARGE columns 1");
            assertThat(refused(file, length)).isEqualTo("WORKBOOK_TOO_LARGE characters of a cell 5");
        }
    }

    @Test
    void a_cell_at_the_far_end_costs_nothing_but_a_refusal() throws IOException {
        String sheet =
                "<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";

        assertThat(refused(zip(workbookOf(sheet)))).isEqualTo("WORKBOOK_TOO_LARGE columns 512");
    }

    @Test
    void a_quote_that_is_never_closed_does_not_fill_the_heap() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("a.csv"), "Kamus;Uraian\nx;y\nx;\"" + "a".repeat(200_000), StandardCharsets.UTF_8);
        SheetLimits small = new SheetLimits(1 << 20, 100, 1 << 20, 200, 1 << 20, 10, 10, 1000);

        assertThat(refused(csv, small)).isEqualTo("WORKBOOK_TOO_LARGE characters of a row 10000");
    }

    private String refused(Path file) {
        return refused(file, SheetLimits.DEFAULT);
    }

    private String refused(Path file, SheetLimits limits) {
        SheetRules rules = new SheetRules(
                RULES.columns(), RULES.required(), RULES.atLeast(), RULES.within(), TableRules.PLAIN, limits);
        List<RowPayload> rows = new ArrayList<>();
        List<Problem> problems =
                new SheetReader(rules, Workbooks.HERE).read(file, rows::add).problems();
        assertThat(problems).as("refused; rows handed out: %s", rows.size()).hasSize(1);
        assertThat(problems.getFirst().code().mender()).isEqualTo(ProblemCode.WORKBOOK_UNREADABLE.mender());
        return problems.getFirst().code() + " " + problems.getFirst().detail();
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("good.xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(file), "uji", "1.0")) {
            Worksheet sheet = book.newWorksheet("Usulan");
            for (int row = 0; row < 3; row++) {
                sheet.value(row, 0, row == 0 ? "Kamus" : "x");
                sheet.value(row, 1, row == 0 ? "Uraian" : "y");
            }
        }
        return file;
    }

    private static Map<String, String> workbookOf(String sheet) {
        return Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(Fixtures.utf8(entry.getValue()));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Writes a document to a stream. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void write(Path file, Writing writing) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writing.to(out);
        }
    }
}
