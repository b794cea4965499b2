package id.usulanhub.connectorkit.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheettext.SheetText;
import id.usulanhub.connectorkit.sheettext.SheetTextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing of a workbook is left out without a word that names its cell; the engine of phones tries the forms elsewhere. */
class XlsFormTest {

    private static final String HEADINGS = "type, name, label, relevant, calculation, default, choice_filter, required";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            osm, peta, Peta                                 | survey!A4 this type is not known here: osm
            select_one tiada, x, X                          | survey!A4 there is no such list in choices: tiada
            select_one desa or_other, x, X                  | survey!A4 or_other is not known here
            select_one_from_file desa.geojson, x, X         | survey!A4 only lists of CSV are known here: desa.geojson
            text, desa, Desa lagi                           | survey!B4 the name stands twice in its group: desa
            text, 'nama desa', X                            | survey!B4 this is no name: 'nama desa'
            null, x, X                                      | survey!4 the row has no type
            calculate, x                                    | survey!4 nothing says what is calculated
            end group                                       | survey!A4 it ends what was not begun last
            begin group, g, G                               | survey!A4 it begins and never ends
            text, x, X, '${tiada} = 1'                      | survey!D4 there is no question tiada
            text, x, 'X ${tiada}'                           | survey!C4 there is no question tiada
            text, x, X, '(1 = 1'                            | survey!D4 this is opened and not closed: (
            text, x, X, '1 = 1]'                            | survey!D4 this closes what was not opened: ]
            text, x, X, "desa = 'a"                         | survey!D4 a quote is opened and not closed
            text, x, X, "'${desa}' = ''"                    | survey!D4 a question within quotes is only text: '${desa}'
            text, x, X, "instance('kec')/root/item = 1"     | survey!D4 there is no such list or file: kec
            text, x, X, "substring(${desa}, 1) = 'sum(x)'"  | survey!D4 phones do not know this function: substring
            text, x, X, null, null, null, null, wajib       | survey!H4 this is neither yes nor no: wajib
            image, x, X, null, null, foto.jpg               | survey!F4 a file cannot be there beforehand
            text, x, X, { error: '#REF!' }                  | survey!D4 the cell shows an error: #REF!
            """)
    void what_it_does_not_know_is_a_fault_at_its_cell(String row, String fault) throws IOException {
        XlsForm form = form("[" + HEADINGS + "]", row, "[a, A, Satu]");

        assertThat(form.faults())
                .first()
                .extracting(XlsFormTest::said)
                .asString()
                .startsWith(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parameters       | survey!I4 parameters is left out here
            guidance_hint    | survey!I1 this column is left out: guidance_hint
            media::image     | survey!I1 this column is left out: media::image
            catatan          | survey!I1 this column is left out: catatan
            repeat_count     | survey!I4 repeat_count is left out here
            """)
    void what_changes_no_answer_is_left_out_with_a_remark(String column, String remark) throws IOException {
        XlsForm form =
                form("[" + HEADINGS + ", \"" + column + "\"]", "text, x, X, null, null, null, null, null, isi", "");

        assertThat(form.faults()).isEmpty();
        assertThat(form.remarks())
                .singleElement()
                .extracting(XlsFormTest::said)
                .asString()
                .startsWith(remark);
    }

    @ParameterizedTest
    @CsvSource({"trigger", "save_to", "bind::type", "disabled"})
    void a_column_that_changes_answers_is_a_fault(String column) throws IOException {
        XlsForm form =
                form("[" + HEADINGS + ", \"" + column + "\"]", "text, x, X, null, null, null, null, null, isi", "");

        assertThat(form.faults()).singleElement().extracting(Note::place).isEqualTo("survey!I1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            desa, tarumajaya, Lagi  | choices!B4 the choice stands twice in its list: tarumajaya
            desa, null, Tanpa nama  | choices!A4 a choice has a list_name and a name
            desa, 'dua kata', Dua   | choices!B4 several answers are told apart by blanks
            """)
    void a_choice_that_cannot_be_told_apart_is_a_fault(String choice, String fault) throws IOException {
        XlsForm form = form("[" + HEADINGS + "]", "select_multiple desa, x, X", "[" + choice + "]");

        assertThat(form.faults())
                .singleElement()
                .extracting(XlsFormTest::said)
                .asString()
                .startsWith(fault);
    }

    @Test
    void a_file_that_is_pulled_in_beside_a_list_of_its_name_is_a_fault() throws IOException {
        XlsForm form = form("[" + HEADINGS + "]", "text, x, X, \"pulldata('desa', 'a', 'b', 'c') = '1'\"", "");

        assertThat(form.faults())
                .extracting(XlsFormTest::said)
                .anySatisfy(said -> assertThat(said).contains("a file and a list have one name: desa"));
    }

    @Test
    void a_question_is_meant_beside_the_one_that_names_it_and_from_the_root_elsewhere() throws IOException {
        String xml = xml(form("[" + HEADINGS + "]", """
                begin repeat, rt, RT]
                      - [text, nama, Nama]
                      - [begin group, g, G]
                      - [text, x, 'Dekat ${nama}', "${nama} != '' and ${desa} != '' and count(${rt}) > 1"]
                      - [select_one desa, y, Y, null, null, null, "name = ${nama}"]
                      - [end group]
                      - [end repeat]
                      - [calculate, semua, null, null, "join(' ', ${nama})\"""", ""));

        assertThat(xml)
                .contains("relevant=\"../../nama != '' and /data/desa != '' and count(../../../rt) &gt; 1\"")
                .contains("Dekat <output value=\"../../nama\"/>")
                .contains("instance('desa')/root/item[name = current()/../../nama]")
                .contains("calculate=\"join(' ', /data/rt/nama)\"");
    }

    @Test
    void columns_of_choices_are_for_filters_by_the_names_that_they_have() throws IOException {
        String xml = xml(XlsForm.read(workbook("""
                format: xlsx
                sheets:
                  - { name: survey, rows: [[type, name, label, choice_filter], [select_one desa, d, D, "count > 2 and Title = 'x'"]] }
                  - { name: choices, rows: [["list name", value, caption, count, Title], [desa, a, A, 3, x]] }
                  - { name: catatan, rows: [[bebas, bebas], [{ error: "#REF!" }]] }
                """), "usulan"));

        assertThat(xml).contains("<count>3</count>", "<Title>x</Title>", "[count &gt; 2 and Title = 'x']");
    }

    @Test
    void what_is_left_out_of_a_group_has_no_effect() throws IOException {
        XlsForm form = form("[" + HEADINGS + "]", """
                begin group, g, G, null, null, today(), null, "yes"]
                      - [end group""", "");

        assertThat(form.remarks()).extracting(Note::place).containsExactly("survey!F4", "survey!H4");
        assertThat(new String(form.xml("1"), StandardCharsets.UTF_8)).doesNotContain("setvalue", "required");
    }

    @Test
    void a_workbook_that_is_no_form_and_a_file_that_is_no_workbook_are_faults() throws IOException {
        byte[] other = workbook("format: xlsx\nsheets:\n  - { name: Usulan, rows: [[No, Nama], [1, Jalan]] }\n");

        assertThat(XlsForm.read(other, "x").faults()).extracting(Note::place).contains("survey");
        assertThat(XlsForm.read("PK no workbook".getBytes(StandardCharsets.UTF_8), "x")
                        .faults())
                .isNotEmpty();
    }

    private XlsForm form(String headings, String row, String choice) throws IOException {
        return XlsForm.read(workbook("""
                format: xlsx
                sheets:
                  - name: survey
                    rows:
                      - %s
                      - [text, desa, Desa]
                      - [text, usulan, Usulan]
                      - [%s]
                  - name: choices
                    rows:
                      - [list_name, name, label]
                      - [desa, tarumajaya, Tarumajaya]
                      - [desa, babelan, Babelan]
                      - %s
                """.formatted(headings, row, choice.isEmpty() ? "[]" : choice)), "usulan");
    }

    private byte[] workbook(String text) throws IOException {
        Path yaml = Files.writeString(folder.resolve("workbook.sheet.yaml"), text);
        return SheetTextFile.with(SheetText.read(yaml), XlsFormTest::bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String xml(XlsForm form) {
        assertThat(List.of(form.faults(), form.remarks())).allMatch(List::isEmpty);
        return new String(form.xml("1"), StandardCharsets.UTF_8);
    }

    private static String said(Note note) {
        return note.place() + " " + note.message();
    }
}
