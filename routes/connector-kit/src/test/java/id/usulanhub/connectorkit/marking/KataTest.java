package id.usulanhub.connectorkit.marking;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KataTest {

    private static Problem problem(ProblemCode code, String detail) {
        return new Problem(code, "volume", Place.cell("Usulan", "F12"), "dua", detail);
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_says_what_is_wrong_who_mends_it_and_what_to_write(ProblemCode code) {
        for (String detail : List.of("", "50..200")) {
            Problem problem = problem(code, detail);

            assertThat(Kata.wrong(code)).isNotEqualTo(code.name());
            assertThat(Kata.mender(code)).doesNotContain("mender");
            assertThat(Kata.instead(problem)).doesNotContain(".tulis", "{0}").endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_to_skip_a_row_has_its_words(Reason reason) {
        assertThat(Kata.skipped(reason)).doesNotContain("skipped.");
    }

    @Test
    void the_facts_of_a_problem_stand_in_what_to_write() {
        assertThat(Kata.instead(problem(ProblemCode.VOLUME_OUTSIDE_KAMUS, "50..200 m")))
                .contains("50..200 m");
    }

    @Test
    void a_line_names_the_cell_the_field_the_value_and_the_code() {
        assertThat(Kata.line(List.of(problem(ProblemCode.NOT_A_NUMBER, ""))))
                .isEqualTo("F12 volume: Bukan angka (tertulis \"dua\"). Tulis angka, misalnya 200 atau 12,5 atau 200"
                        + " meter. (NOT_A_NUMBER, diperbaiki pengirim)");
    }

    @Test
    void a_formula_that_is_not_calculated_is_no_error_that_somebody_wrote() {
        Problem problem = new Problem(
                ProblemCode.CELL_ERROR,
                "volume",
                Place.cell("Usulan", "F12"),
                SheetRow.Fault.NO_VALUE_KEPT.error(),
                "");

        assertThat(Kata.told(problem))
                .isEqualTo("Usulan!F12 volume: Rumus di sel ini belum dihitung. Buka berkasnya di Excel atau"
                        + " LibreOffice, simpan lagi, lalu kirim; atau ganti rumusnya dengan nilainya. (CELL_ERROR,"
                        + " diperbaiki pengirim)");
        assertThat(Kata.comment(List.of(problem))).doesNotContain("no value kept", "tertulis");
        assertThat(Kata.line(List.of(new Problem(ProblemCode.CELL_ERROR, "", problem.place(), "#REF!", ""))))
                .contains("kesalahan rumus (tertulis \"#REF!\")");
    }

    @Test
    void what_to_write_fits_the_field() {
        Problem priority = new Problem(ProblemCode.NOT_A_NUMBER, "prioritas", Place.cell("Usulan", "K2"), "P1", "");

        assertThat(Kata.told(priority))
                .startsWith("Usulan!K2 prioritas: Bukan angka (tertulis \"P1\"). Tulis urutannya")
                .doesNotContain("meter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WORKBOOK_UNREADABLE    | ZipException     | WORKBOOK_UNREADABLE: ZipException
            WORKBOOK_UNSUPPORTED   | zip              | WORKBOOK_UNSUPPORTED: zip
            WORKBOOK_WITHOUT_TABLE | empty file       | Berkasnya kosong
            WORKBOOK_WITHOUT_TABLE | kecamatan (S!A2) | Yang kurang: kecamatan (S!A2).
            CONNECTOR_UNCLEAR      | td4 61 %         | Mungkin: td4 61 %.
            """)
    void a_refused_file_is_told_in_words_with_the_facts(ProblemCode code, String detail, String told) {
        assertThat(Kata.told(new Problem(code, "", Place.wholeRecord(), "", detail)))
                .startsWith(Kata.wrong(code) + ". ")
                .contains(told)
                .endsWith(", diperbaiki pengirim)");
    }

    @Test
    void no_line_and_no_comment_is_longer_than_a_cell_takes_whatever_a_sender_wrote() {
        List<Problem> many = Collections.nCopies(
                500,
                new Problem(
                        ProblemCode.NOT_IN_LIST,
                        "\ud83d\ude00".repeat(100),
                        Place.wholeRecord(),
                        "x".repeat(32_767),
                        "y".repeat(32_767)));

        assertThat(Kata.line(many)).hasSizeLessThanOrEqualTo(8_000);
        assertThat(Kata.comment(many)).hasSizeLessThanOrEqualTo(4_000);
    }

    @Test
    void characters_that_a_workbook_cannot_hold_are_left_out() {
        Problem odd = new Problem(ProblemCode.NOT_A_NUMBER, "", Place.wholeRecord(), "a\u0000b\u0007c", "");

        assertThat(Kata.line(List.of(odd))).contains("a b c");
    }

    @Test
    void a_text_is_never_cut_within_a_character() {
        assertThat(Kata.shortened("ab\ud83d\ude00cd", 4)).isEqualTo("ab…");
    }
}
