package id.usulanhub.connectorkit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final String THREE_ROWS =
            "<row><c><v>1</v></c><c t='inlineStr'><is><t>jalan</t></is></c></row>".repeat(3);

    @TempDir
    Path folder;

    @Test
    void a_workbook_with_a_password_is_encrypted() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("a.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream written = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("rahasia");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(Files.readAllBytes(Zipped.rows(THREE_ROWS).in(folder)));
            }
            container.writeFilesystem(written);
        }

        assertThat(Read.of(file).refusal()).isEqualTo("WORKBOOK_ENCRYPTED password");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7                        | WORKBOOK_UNSUPPORTED pdf
            GIF89a                          | WORKBOOK_UNSUPPORTED image
            BM\u0000\u0000\u0000\u0000x      | WORKBOOK_UNSUPPORTED image
            {\\rtf1 x}                       | WORKBOOK_UNSUPPORTED rtf
            Rar!\u001a\u0007\u0000          | WORKBOOK_UNSUPPORTED rar
            MIME-Version: 1.0               | WORKBOOK_UNSUPPORTED mhtml
            MZ\u0000\u0000x                 | WORKBOOK_UNSUPPORTED binary
            ''                              | WORKBOOK_WITHOUT_TABLE empty file
            """)
    void a_file_is_told_by_what_is_in_it_and_not_by_its_name(String content, String refusal) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Read.of(file).refusal()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin,xlsb",
        "word/document.xml,docx",
        "ppt/presentation.xml,pptx",
        "usulan.csv,zip",
    })
    void another_container_is_unsupported(String entry, String format) throws IOException {
        assertThat(Read.of(new Zipped().with(entry, "<x/>").in(folder)).refusal())
                .isEqualTo("WORKBOOK_UNSUPPORTED " + format);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, 90, 99})
    void a_workbook_cut_off_anywhere_is_unreadable(int percent) throws IOException {
        byte[] whole = Files.readAllBytes(Zipped.rows(THREE_ROWS).in(folder));
        Path file = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length * percent / 100));

        assertThat(Read.of(file).refusal()).startsWith("WORKBOOK_UNREADABLE");
    }

    @Test
    void a_damaged_old_container_is_unreadable() throws IOException {
        byte[] damaged = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);

        assertThat(Read.of(Files.write(folder.resolve("a.xls"), damaged)).refusal())
                .startsWith("WORKBOOK_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></row>",
                "<worksheet><sheetData><row r='x'/></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t='s'><v>7</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='2'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='3'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row></sheetData></worksheet>",
                "not xml"
            })
    void damage_within_a_sheet_is_unreadable(String sheet) throws IOException {
        assertThat(Read.of(Zipped.xlsx(sheet).in(folder)).refusal()).startsWith("WORKBOOK_UNREADABLE");
    }

    @Test
    void a_part_that_is_not_there_is_unreadable() throws IOException {
        Path file = Zipped.rows(THREE_ROWS)
                .relations("xl/_rels/workbook.xml.rels", Zipped.relation("r1", "worksheet", "../../../etc/passwd"))
                .in(folder);

        assertThat(Read.of(file).refusal()).isEqualTo("WORKBOOK_UNREADABLE FileNotFoundException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM 'file:///etc/hostname'", "'boom'"})
    void no_entity_is_followed(String entity) throws IOException {
        String sheet = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e " + entity + ">]><worksheet><sheetData><row>"
                + "<c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>";

        Read read = Read.of(Zipped.xlsx(sheet).in(folder));

        assertThat(read.refusal()).startsWith("WORKBOOK_UNREADABLE");
        assertThat(read.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"})
    void a_bomb_does_not_go_off_wherever_it_lies(String part) throws IOException {
        Path file = Zipped.rows(THREE_ROWS)
                .with(part, "<x>" + " ".repeat(40_000_000))
                .in(folder);

        assertThat(Read.of(file).refusal()).isEqualTo("WORKBOOK_TOO_LARGE ratio 200");
    }

    @Test
    void a_shared_text_as_long_as_memory_is_refused() throws IOException {
        Path file = Zipped.rows("<row><c t='s'><v>0</v></c></row>")
                .with("xl/sharedStrings.xml", "<sst><si>" + "<r><t>aaaaaaaaaa</t></r>".repeat(10_000) + "</si></sst>")
                .in(folder);

        assertThat(Read.of(file).refusal()).isEqualTo("WORKBOOK_TOO_LARGE characters of a cell 32767");
    }

    @Test
    void one_long_text_in_every_cell_of_a_row_is_refused() throws IOException {
        Path file = Zipped.rows("<row>" + "<c t='s'><v>0</v></c>".repeat(16_000) + "</row>")
                .with("xl/sharedStrings.xml", "<sst><si><t>" + "a".repeat(30_000) + "</t></si></sst>")
                .in(folder);

        assertThat(Read.of(file).refusal()).isEqualTo("WORKBOOK_TOO_LARGE characters of a row 1048576");
    }

    @Test
    void one_long_text_in_very_many_rows_is_refused() throws IOException {
        SheetLimits limits =
                new SheetLimits(1 << 20, 1 << 20, 9, 100_000, 200, 9, 99, 9, 30_000, 1 << 20, 10, 10, 10, 10);
        Path file = Zipped.rows("<row><c t='s'><v>0</v></c></row>".repeat(4))
                .with("xl/sharedStrings.xml", "<sst><si><t>" + "a".repeat(30_000) + "</t></si></sst>")
                .in(folder);

        Read read = Read.of(file, limits);

        assertThat(read.rows()).hasSize(3);
        assertThat(read.refusal()).isEqualTo("WORKBOOK_TOO_LARGE characters of all rows 100000");
    }

    @Test
    void a_sheet_that_lies_about_its_dimension_is_read_as_it_is() throws IOException {
        Path file = Zipped.xlsx(
                        "<worksheet><dimension ref='A1:XFD1048576'/><sheetData><row r='2' spans='1:16384'><c r='B2'><v>1</v></c></row>"
                                + "</sheetData></worksheet>")
                .in(folder);

        assertThat(Read.of(file).rows()).containsExactly("S!A2 B=1");
    }

    @Test
    void a_thousand_columns_are_read_and_a_million_refused() throws IOException {
        String cells = "<c><v>1</v></c>";

        assertThat(Read.of(Zipped.rows("<row>" + cells.repeat(1_000) + "</row>").in(folder))
                        .rows())
                .singleElement()
                .asString()
                .endsWith("ALL=1");
        assertThat(Read.of(Zipped.rows("<row>" + cells.repeat(1_000_000) + "</row>")
                                .in(folder))
                        .refusal())
                .startsWith("WORKBOOK_TOO_LARGE");
        assertThat(Read.of(Zipped.rows("<row><c r='ZZZZZZZ1'><v>1</v></c></row>")
                                .in(folder))
                        .refusal())
                .startsWith("WORKBOOK_UNREADABLE");
    }

    @Test
    void entries_that_stand_twice_are_unreadable() throws IOException {
        byte[] zip = Files.readAllBytes(
                Zipped.rows(THREE_ROWS).with("xl/worksheets/sheet2.xml", "<x/>").in(folder));
        String twice = new String(zip, StandardCharsets.ISO_8859_1).replace("sheet2.xml", "sheet1.xml");
        Path file = Files.write(folder.resolve("twice.xlsx"), twice.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Read.of(file).refusal()).isEqualTo("WORKBOOK_UNREADABLE an entry stands twice");
    }

    @ParameterizedTest
    @CsvSource({"0, 3, entries 3", "1, 0, sheets 0", "2, 2, rows 2", "3, 1, columns 1", "4, 4, characters of a cell 4"})
    void each_limit_is_told(int which, int value, String told) throws IOException {
        int[] each = {99, 9, 9, 9, 99};
        each[which] = value;
        SheetLimits limits = new SheetLimits(
                1 << 20, 1 << 20, each[0], 1 << 20, 200, each[1], each[2], each[3], each[4], 1 << 20, 10, 10, 10, 10);

        assertThat(Read.of(Zipped.rows(THREE_ROWS).in(folder), limits).refusal())
                .isEqualTo("WORKBOOK_TOO_LARGE " + told);
    }

    @Test
    void a_line_without_end_and_a_quote_that_is_never_closed_do_not_fill_the_heap() throws IOException {
        Path line = Files.writeString(folder.resolve("a.csv"), "Kamus;Uraian\n" + "a".repeat(3_000_000));
        Path quote = Files.writeString(folder.resolve("b.csv"), "Kamus;Uraian\nx;\"" + "a\n".repeat(1_500_000));

        assertThat(Read.of(line).refusal()).isEqualTo("WORKBOOK_TOO_LARGE characters of a row 1048576");
        assertThat(Read.of(quote).refusal()).isEqualTo("WORKBOOK_TOO_LARGE characters of a row 1048576");
    }

    @Test
    void a_page_nested_a_hundred_thousand_times_ends() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xls"), "<html>" + "<div>".repeat(100_000) + "<table><tr><td>1");

        assertThat(Read.of(file).rows().size() + Read.of(file).refusal().length())
                .isPositive();
    }
}
