package id.usulanhub.connectorkit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsRowsTest {

    @TempDir
    Path folder;

    @Test
    void cells_have_the_values_of_their_types() throws IOException {
        assertThat(rows(row(
                        "",
                        cell("float", "office:value='254700000001'", "2,547E+11"),
                        cell("currency", "office:value='1500000.5'", "Rp1.500.000,50")
                                + cell("date", "office:date-value='2026-01-31'", "31/01/26"),
                        cell("date", "office:date-value='2026-01-31T08:30:00'", "x")
                                + cell("time", "office:time-value='PT08H30M00S'", "08:30"),
                        cell("boolean", "office:boolean-value='true'", "BENAR")
                                + cell("percentage", "office:value='0.5'", "50%"))))
                .containsExactly(
                        "S!A1 A=254700000001 B=1500000.5 C=2026-01-31 D=2026-01-31T08:30 E=08:30 F=true G=0.5");
    }

    @Test
    void a_text_has_its_paragraphs_and_blanks_and_not_its_comments() throws IOException {
        assertThat(
                        rows(
                                row(
                                        "",
                                        "<table:table-cell office:value-type='string'><office:annotation><text:p>catatan</text:p></office:annotation>"
                                                + "<text:p>Jalan<text:s text:c='2'/><text:span>rusak</text:span><text:line-break/>parah</text:p><text:p>RT 1</text:p></table:table-cell>")))
                .containsExactly("S!A1 A=Jalan  rusak\nparah\nRT 1");
    }

    @Test
    void a_formula_has_its_value_its_error_or_says_that_there_is_none() throws IOException {
        assertThat(rows(row(
                        "",
                        "<table:table-cell table:formula='of:=1+1' office:value-type='float' office:value='2'/>"
                                + "<table:table-cell table:formula='of:=1/0' office:value-type='string' calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>"
                                + "<table:table-cell table:formula='of:=[.A1]'/>")))
                .containsExactly("S!A1 A=2f B=!#DIV/0!f C=!no value keptf");
    }

    @Test
    void what_is_repeated_stands_as_often_as_it_says_and_blanks_cost_nothing() throws IOException {
        assertThat(rows(row(
                                "table:number-rows-repeated='2'",
                                "<table:table-cell table:number-columns-repeated='2'/>"
                                        + "<table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='1'/>"
                                        + "<table:table-cell table:number-columns-repeated='16380'/>")
                        + row(
                                "table:number-rows-repeated='1048000'",
                                "<table:table-cell table:number-columns-repeated='1024'/>")
                        + row("table:visibility='filter'", cell("float", "office:value='9'", "9"))))
                .containsExactly("S!A1 C=1 D=1", "S!A2 C=1 D=1", "S!A1048003 hidden A=9");
    }

    @Test
    void hidden_sheets_merged_cells_and_photos_are_known_before_the_rows() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 7};
        String merged =
                "<table:table-cell table:number-columns-spanned='2' table:number-rows-spanned='3' office:value-type='string'>"
                        + "<text:p>Tambun</text:p></table:table-cell><table:covered-table-cell><text:p>tertutup</text:p></table:covered-table-cell>";
        String photo =
                "<table:table-cell><draw:frame><draw:image xlink:href='Pictures/1.png'/></draw:frame></table:table-cell>";
        Path file = Zipped.ods("<table:table table:name='Arsip' table:style-name='ta1'>"
                        + row("", cell("float", "office:value='1'", "1"))
                        + "</table:table><table:table table:name='Desa'>"
                        + row("table:number-rows-repeated='4'", "<table:table-cell/>")
                        + row("", merged + photo) + "</table:table>")
                .with("Pictures/1.png", png)
                .in(folder);

        try (RowReader reader = Workbooks.HERE.open(file, SheetLimits.DEFAULT)) {
            assertThat(reader.nextSheet()).isEqualTo(new SheetInfo("Arsip", true, List.of(), List.of()));
            SheetInfo desa = reader.nextSheet();
            assertThat(desa.merges()).containsExactly(new Region(5, 0, 7, 1));
            assertThat(desa.pictures())
                    .extracting(Picture::row, Picture::column, Picture::mediaType)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(5, 2, "image/png"));
            assertThat(desa.pictures().getFirst().bytes()).isEqualTo(png);
            assertThat(reader.nextRow().cells()).containsExactly(new SheetRow.Cell(0, "Tambun"));
            assertThat(reader.nextRow()).isNull();
            assertThat(reader.nextSheet()).isNull();
        }
    }

    @Test
    void rows_repeated_to_fill_memories_are_refused() throws IOException {
        Path rows = Zipped.ods(
                        table(row("table:number-rows-repeated='1000000'", cell("float", "office:value='1'", "1"))))
                .in(folder);
        Path columns = Zipped.ods(
                        table(
                                row(
                                        "",
                                        "<table:table-cell table:number-columns-repeated='2000000000' office:value-type='float' office:value='1'/>")))
                .in(folder);

        assertThat(Read.of(rows).refusal()).isEqualTo("WORKBOOK_TOO_LARGE rows repeated 10000");
        assertThat(Read.of(columns).refusal()).isEqualTo("WORKBOOK_TOO_LARGE columns 16384");
    }

    @Test
    void blanks_and_texts_repeated_to_fill_memories_are_refused() throws IOException {
        Path blanks = Zipped.ods(
                        table(
                                row(
                                        "",
                                        "<table:table-cell office:value-type='string'><text:p>a<text:s text:c='999999999'/>b</text:p></table:table-cell>")))
                .in(folder);
        Path texts = Zipped.ods(table(row(
                        "",
                        "<table:table-cell table:number-columns-repeated='16000' office:value-type='string'><text:p>"
                                + "a".repeat(30_000) + "</text:p></table:table-cell>")))
                .in(folder);

        assertThat(Read.of(blanks).refusal()).isEqualTo("WORKBOOK_TOO_LARGE characters of a cell 32767");
        assertThat(Read.of(texts).refusal()).isEqualTo("WORKBOOK_TOO_LARGE characters of a row 1048576");
    }

    @Test
    void more_sheets_and_merged_cells_than_anybody_makes_are_not_held() throws IOException {
        SheetLimits limits = new SheetLimits(1 << 20, 1 << 20, 9, 1 << 20, 200, 3, 99, 99, 99, 1 << 20, 3, 10, 10, 10);
        String merged = row("", "<table:table-cell table:number-columns-spanned='2'/>".repeat(2));

        Read read = Read.of(Zipped.ods(table(merged).repeat(3)).in(folder), limits);

        assertThat(read.sheets()).extracting(sheet -> sheet.merges().size()).containsExactly(2, 1, 0);
        assertThat(read.remarks()).hasSize(2).containsOnly(new Remark(Remark.Kind.MERGES, "S!"));
        assertThat(Read.of(Zipped.ods(table("").repeat(4)).in(folder), limits).refusal())
                .isEqualTo("WORKBOOK_TOO_LARGE sheets 3");
    }

    @Test
    void a_password_and_another_kind_of_document_are_told() throws IOException {
        Path locked = Zipped.ods("")
                .with("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
                .in(folder);
        Path text = Zipped.ods("")
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .in(folder);

        assertThat(Read.of(locked).refusal()).isEqualTo("WORKBOOK_ENCRYPTED password");
        assertThat(Read.of(text).refusal()).isEqualTo("WORKBOOK_UNSUPPORTED opendocument text");
    }

    private List<String> rows(String rows) throws IOException {
        Read read = Read.of(Zipped.ods(table(rows)).in(folder));
        assertThat(read.refusal()).isEmpty();
        return read.rows();
    }

    private static String table(String rows) {
        return "<table:table table:name='S'><table:table-column/>" + rows + "</table:table>";
    }

    private static String row(String attributes, String... cells) {
        return "<table:table-row " + attributes + ">" + String.join("", cells) + "</table:table-row>";
    }

    private static String cell(String type, String value, String shown) {
        return "<table:table-cell office:value-type='" + type + "' " + value + "><text:p>" + shown
                + "</text:p></table:table-cell>";
    }
}
