package id.usulanhub.connectorkit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void what_stands_between_values_is_found(String separator) throws IOException {
        String text =
                "DAFTAR USULAN, TAHUN 2027\n\nNo;Uraian;Biaya\n1;\"Jalan; rusak, parah | \"\"sekali\"\"\n(dua baris)\t\";\"1.000.000,00\"\n"
                        .replace(";", separator);

        Read read = read(text, StandardCharsets.UTF_8);

        assertThat(read.sheets()).containsExactly(SheetInfo.plain("CSV"));
        assertThat(read.rows().getLast())
                .isEqualTo(
                        "CSV!A4 A=1 B=Jalan" + separator + " rusak, parah | \"sekali\"\n(dua baris)\t C=1.000.000,00");
    }

    @Test
    void commas_within_texts_do_not_outweigh_semicolons() throws IOException {
        assertThat(read("No;Uraian\n1;a, b, c, d\n2;e, f, g\n3;h\n", StandardCharsets.UTF_8)
                        .rows())
                .contains("CSV!A2 A=1 B=a, b, c, d");
    }

    @Test
    void what_a_file_says_of_its_separator_holds_and_is_no_row() throws IOException {
        assertThat(read("sep=|\r\nNo;x|Uraian;y\r\n", StandardCharsets.UTF_8).rows())
                .containsExactly("CSV!A1 A=No;x B=Uraian;y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void the_character_set_is_found(String charset) throws IOException {
        String mark = charset.startsWith("UTF-16L") || "UTF-8".equals(charset) ? "\ufeff" : "";

        assertThat(read(mark + "No;Uraian\n1;café – “x”\n", Charset.forName(charset))
                        .rows())
                .containsExactly("CSV!A1 A=No B=Uraian", "CSV!A2 A=1 B=café – “x”");
    }

    @Test
    void a_page_that_calls_itself_a_workbook_is_read_with_its_spans() throws IOException {
        Read read = read("""
                <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><title>x</title><style>td {color: red}</style></head><body>
                <h3>DAFTAR USULAN</h3><p>Kecamatan : Tambun</p>
                <table><tr><th rowspan=2>No</th><th colspan="2">Usulan</th></tr><tr><th>Uraian</th><th>Biaya</th></tr>
                <tr><td>1</td><td>Jalan
                   rusak<br>parah &amp; lama</td><td x:num="1500000">1.500.000</td></tr>
                <tr style="display: none"><td>2</td><td></td><td>x</td></tr>
                </table></body></html>
                """, StandardCharsets.UTF_8);

        assertThat(read.rows())
                .containsExactly(
                        "HTML!A1 A=DAFTAR USULAN",
                        "HTML!A2 A=Kecamatan : Tambun",
                        "HTML!A3 A=No B=Usulan",
                        "HTML!A4 B=Uraian C=Biaya",
                        "HTML!A5 A=1 B=Jalan rusak\nparah & lama C=1500000",
                        "HTML!A6 hidden A=2 C=x");
        assertThat(read.sheets().getFirst().merges()).containsExactly(new Region(3, 0, 4, 0), new Region(3, 1, 3, 2));
    }

    @Test
    void tables_within_the_tables_of_a_layout_are_read_once() throws IOException {
        assertThat(read(
                                "<table><tr><td>Menu<table><tr><td>No</td><td>Uraian</td></tr></table></td></tr></table>",
                                StandardCharsets.UTF_8)
                        .rows())
                .contains("HTML!A2 A=No B=Uraian")
                .hasSize(2);
    }

    @Test
    void a_page_in_windows_1252_is_read_as_such() throws IOException {
        assertThat(read("<table><tr><td>café</td></tr></table>", Charset.forName("windows-1252"))
                        .rows())
                .containsExactly("HTML!A1 A=café");
    }

    @Test
    void a_page_without_a_table_and_other_xml_are_unsupported() throws IOException {
        assertThat(read("<html><body>log in</body></html>", StandardCharsets.UTF_8)
                        .refusal())
                .isEqualTo("WORKBOOK_UNSUPPORTED html or xml without a table");
        assertThat(read("<?xml version='1.0'?><Workbook/>", StandardCharsets.UTF_8)
                        .refusal())
                .isEqualTo("WORKBOOK_UNSUPPORTED html or xml without a table");
    }

    @Test
    void spans_as_wide_as_memory_are_cut_to_what_a_browser_takes() throws IOException {
        String wide = "<tr><td colspan=9999999 rowspan=9999999>a</td><td>b</td></tr>";

        Read read = read("<table>" + wide + "</table>", StandardCharsets.UTF_8);

        assertThat(read.rows()).containsExactly("HTML!A1 A=a ALM=b");
        assertThat(read("<table><tr>" + "<td colspan=1000>".repeat(20) + "</tr></table>", StandardCharsets.UTF_8)
                        .refusal())
                .isEqualTo("WORKBOOK_TOO_LARGE columns 16384");
    }

    private Read read(String text, Charset charset) throws IOException {
        return Read.of(Files.write(folder.resolve("a.xls"), text.getBytes(charset)));
    }
}
