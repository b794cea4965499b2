package id.usulanhub.connectorkit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.workbook.Remark.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxRowsTest {

    private static final String STYLES =
            "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-421]dd mmmm yyyy;@'/>"
                    + "<numFmt numFmtId='165' formatCode='&quot;hari &quot;0'/><numFmt numFmtId='166' formatCode='[h]:mm'/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"
                    + "<xf numFmtId='20'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='22'/></cellXfs></styleSheet>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "254700000001, 254700000001",
        "2.54700000001E11, 254700000001",
        "1E3, 1000",
        "0.30000000000000004, 0.300000000000000",
        "12.1, 12.1",
        "-5, -5",
        "1E400, 1E400"
    })
    void a_number_keeps_its_digits(String stored, String read) throws IOException {
        assertThat(cell("<v>" + stored + "</v>", "")).isEqualTo(read);
    }

    @Test
    void a_number_of_more_than_15_digits_has_lost_some() {
        assertThat(new SheetRow.Cell(0, CellNumbers.number("3216010101800001")).hasLostDigits())
                .isTrue();
        assertThat(new SheetRow.Cell(0, CellNumbers.number("999999999999999")).hasLostDigits())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 46053, 2026-01-31",
        "2, 46053, 2026-01-31",
        "1, 59, 1900-02-28",
        "1, 60, 60",
        "1, 61, 1900-03-01",
        "6, 46053.5, 2026-01-31T12:00",
        "6, 46053.9999999, 2026-02-01",
        "3, 0.354166666666667, 08:30",
        "3, 1.5, 1.5",
        "4, 46053, 46053",
        "5, 1.5, 1.5",
        "1, 99999999, 99999999",
        "1, -3, -3"
    })
    void a_number_shown_as_a_date_is_one(String style, String stored, String read) throws IOException {
        assertThat(cell("<v>" + stored + "</v>", "s='" + style + "'")).isEqualTo(read);
    }

    @Test
    void dates_are_counted_from_the_epoch_of_their_workbook() throws IOException {
        Zipped book = Zipped.rows("<row><c s='1'><v>44591</v></c><c s='1'><v>0</v></c></row>")
                .with("xl/styles.xml", STYLES)
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='http://purl.oclc.org/ooxml/officeDocument/relationships'><workbookPr date1904='1'/>"
                                + "<sheets><sheet name='S' r:id='r1'/></sheets></workbook>");

        assertThat(Read.of(book.in(folder)).rows()).containsExactly("S!A1 A=2026-01-31 B=1904-01-01");
    }

    @Test
    void a_formula_has_the_value_that_was_saved_and_says_when_there_is_none() throws IOException {
        assertThat(
                        read(
                                "<row><c><f>A0+1</f><v>2</v></c><c t='str'><f>x</f><v>jalan</v></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c>"
                                        + "<c><f>B1</f></c><c t='b'><f>TRUE()</f><v>1</v></c><c t='str'><f>\"\"</f><v></v></c><c t='e'><v>#REF!</v></c></row>"))
                .containsExactly("S!A1 A=2f B=jalanf C=!#DIV/0!f D=!no value keptf E=truef G=!#REF!");
    }

    @Test
    void a_text_is_whole_whatever_its_fonts_and_without_its_pronunciation() throws IOException {
        Path file = Zipped.rows(
                        "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='inlineStr'><is><t>a &amp; b</t></is></c></row>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>Jalan </t></r><r><t>rusak</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si></sst>")
                .in(folder);

        assertThat(Read.of(file).rows()).containsExactly("S!A1 A=Jalan rusak B=a\rb C=a & b");
    }

    @Test
    void rows_and_cells_without_a_place_stand_beside_the_last_ones() throws IOException {
        assertThat(read("<row><c><v>1</v></c></row><row r='5' hidden='1'><c r='C5'><v>2</v></c><c><v>3</v></c></row>"
                        + "<row><c r='AA6'><v>4</v></c></row>"))
                .containsExactly("S!A1 A=1", "S!A5 hidden C=2 D=3", "S!A6 AA=4");
    }

    @Test
    void hidden_sheets_merged_cells_and_sheets_of_charts_are_known_before_the_rows() throws IOException {
        String sheet =
                "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:sheetData><x:row><x:c t='inlineStr'>"
                        + "<x:is><x:t>Kec. Tambun</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells count='2'><x:mergeCell ref='A1:C1'/>"
                        + "<x:mergeCell\n ref=\"B2:B1048576\"/><x:mergeCell ref='D1:D1'/></x:mergeCells></x:worksheet>";
        Path file = Zipped.xlsx(sheet)
                .relations(
                        "xl/_rels/workbook.xml.rels",
                        Zipped.relation("r1", "worksheet", "/xl/worksheets/sheet1.xml"),
                        Zipped.relation("r2", "chartsheet", "chartsheets/sheet1.xml"))
                .workbook("<sheet name='Grafik' r:id='r2'/><sheet name='Desa' state='veryHidden' r:id='r1'/>")
                .in(folder);

        Read read = Read.of(file);

        assertThat(read.sheets())
                .containsExactly(new SheetInfo(
                        "Desa", true, List.of(new Region(1, 0, 1, 2), new Region(2, 1, 1_048_576, 1)), List.of()));
        assertThat(read.rows()).containsExactly("Desa!A1 A=Kec. Tambun");
    }

    @Test
    void photos_are_found_by_the_cell_on_which_they_lie() throws IOException {
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
        Path file = Zipped.rows("<row><c><v>1</v></c></row>")
                .relations(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        Zipped.relation("r1", "drawing", "../drawings/drawing1.xml"))
                .relations(
                        "xl/drawings/_rels/drawing1.xml.rels",
                        Zipped.relation("r1", "image", "../media/image1.jpeg"),
                        Zipped.relation("r2", "image", "../media/image2.emf"))
                .with("xl/media/image1.jpeg", photo)
                .with("xl/media/image2.emf", "EMF")
                .with(
                        "xl/drawings/drawing1.xml",
                        "<wsDr xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                                + anchor(9, 4, "r1") + anchor(1, 1, "r2") + "</wsDr>")
                .in(folder);

        try (RowReader reader = Workbooks.HERE.open(file, SheetLimits.DEFAULT)) {
            List<Picture> pictures = reader.nextSheet().pictures();

            assertThat(pictures)
                    .extracting(Picture::row, Picture::column, Picture::mediaType, Picture::size)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(5, 9, "image/jpeg", 6L));
            assertThat(pictures.getFirst().bytes()).isEqualTo(photo);
            assertThat(reader.remarks()).containsExactly(new Remark(Kind.PICTURES, "S!"));
        }
    }

    @Test
    void a_drawing_that_cannot_be_read_costs_no_rows() throws IOException {
        Read read = Read.of(Zipped.rows("<row><c><v>1</v></c></row>")
                .relations(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        Zipped.relation("r1", "drawing", "../drawings/drawing1.xml"))
                .with("xl/drawings/drawing1.xml", "<wsDr><from><col>x</col>")
                .in(folder));

        assertThat(read.rows()).containsExactly("S!A1 A=1");
        assertThat(read.remarks()).containsExactly(new Remark(Kind.PICTURES, "S!"));
    }

    @Test
    void macros_are_ignored_and_said() throws IOException {
        Read read = Read.of(Zipped.rows("<row><c><v>1</v></c></row>")
                .with("xl/vbaProject.bin", "x")
                .in(folder));

        assertThat(read.rows()).hasSize(1);
        assertThat(read.remarks()).containsExactly(new Remark(Kind.MACROS, ""));
    }

    @Test
    void reading_stops_below_very_many_blank_rows_and_says_so() throws IOException {
        StringBuilder rows = new StringBuilder("<row r='1'><c><v>1</v></c></row>");
        for (int row = 2; row < 12_000; row++) {
            rows.append("<row r='").append(row).append("'><c s='1'/><c s='1'/></row>");
        }

        Read read = Read.of(
                Zipped.rows(rows + "<row r='13000'><c><v>9</v></c></row>").in(folder));

        assertThat(read.rows()).containsExactly("S!A1 A=1");
        assertThat(read.remarks()).containsExactly(new Remark(Kind.BELOW_BLANK_ROWS, "S!A10002"));
    }

    @Test
    void rows_that_are_not_there_cost_nothing_so_that_one_far_below_is_read() throws IOException {
        assertThat(read("<row r='1'><c><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>9</v></c></row>"))
                .containsExactly("S!A1 A=1", "S!A1048576 XFD=9");
    }

    @Test
    void more_texts_than_are_held_in_memory_are_read_from_a_file() throws IOException {
        StringBuilder texts = new StringBuilder("<sst>");
        StringBuilder rows = new StringBuilder();
        for (int at = 0; at < 150_000; at++) {
            texts.append("<si><t>usulan é nomor ").append(at).append("</t></si>");
            if (at % 30_000 == 1) {
                rows.append("<row><c t='s'><v>").append(at).append("</v></c></row>");
            }
        }

        Path file = Zipped.rows(rows.toString())
                .with("xl/sharedStrings.xml", texts + "</sst>")
                .in(folder);

        assertThat(Read.of(file).rows())
                .containsExactly(
                        "S!A1 A=usulan é nomor 1",
                        "S!A2 A=usulan é nomor 30001",
                        "S!A3 A=usulan é nomor 60001",
                        "S!A4 A=usulan é nomor 90001",
                        "S!A5 A=usulan é nomor 120001");
    }

    @Test
    void the_file_is_not_changed() throws IOException {
        Path file = Zipped.rows("<row><c><v>1</v></c></row>").in(folder);
        byte[] before = Files.readAllBytes(file);

        Read.of(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(new String(before, StandardCharsets.ISO_8859_1)).startsWith("PK");
    }

    private static String anchor(int column, int row, String relation) {
        return "<twoCellAnchor><from><col>" + column + "</col><colOff>5</colOff><row>" + row
                + "</row><rowOff>7</rowOff></from><to><col>99</col><row>99</row></to><pic><blip r:embed='" + relation
                + "'/></pic></twoCellAnchor>";
    }

    private List<String> read(String rows) throws IOException {
        return Read.of(Zipped.rows(rows).in(folder)).rows();
    }

    private String cell(String content, String attributes) throws IOException {
        Path file = Zipped.rows("<row><c r='A1' " + attributes + ">" + content + "</c></row>")
                .with("xl/styles.xml", STYLES)
                .in(folder);
        return Read.of(file).rows().getFirst().substring("S!A1 A=".length());
    }
}
