package id.usulanhub.domain.kamus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KamusIndexTest {

    private static final KamusIndex KAMUS = KamusIndex.of(List.of(
            entry("A-1", "Pembangunan Saluran Lebar 40 cm"),
            entry("A-2", "Pembangunan Saluran Lebar 60 cm"),
            entry("A-3", "Rehabilitasi Saluran Lebar 60 cm"),
            entry("A-4", "Jalan Rabat Lebar 1,5 m"),
            entry("B-1", "Pelatihan"),
            entry("C-1", "Pelatihan")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A-2                                | A-2
            a-2                                | A-2
            pembangunan  saluran, lebar 60 CM  | A-2
            Pembangunan Saluran Lebar 60cm\t   | A-2
            jalan rabat lebar 1.5 m            | A-4
            """)
    void an_entry_is_found_by_code_or_name(String written, String kode) {
        assertThat(match(written)).isEqualTo(Outcome.accepted(KAMUS.find(kode).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Pembangunan Saluran Lebar 50 cm", "Pembangunan Saluran Lebar 4 0 cm", "Jalan Rabat Lebar 15 m"})
    void another_number_is_another_entry(String written) {
        assertThat(match(written).problems()).extracting(Problem::code).containsExactly(ProblemCode.KAMUS_UNKNOWN);
    }

    @Test
    void an_unknown_entry_comes_with_at_most_three_that_may_be_meant() {
        assertThat(match("Pembangunan Saluran Lebar 80 cm").problems())
                .extracting(Problem::detail)
                .containsExactly("Pembangunan Saluran Lebar 40 cm; Pembangunan Saluran Lebar 60 cm;"
                        + " Rehabilitasi Saluran Lebar 60 cm");
    }

    @Test
    void a_name_of_two_entries_is_not_chosen_between() {
        assertThat(match("pelatihan").problems())
                .extracting(Problem::code, Problem::detail)
                .containsExactly(tuple(ProblemCode.KAMUS_AMBIGUOUS, "B-1 (unit, Dinas); C-1 (unit, Dinas)"));
    }

    @Test
    void a_code_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> KamusIndex.of(List.of(entry("A-1", "x"), entry("a-1", "y"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome<KamusEntry> match(String written) {
        return KAMUS.match(Written.text(written, Place.wholeRecord()));
    }

    private static KamusEntry entry(String kode, String nama) {
        return new KamusEntry(
                kode,
                nama,
                "",
                "unit",
                0,
                new KamusEntry.Skpd("1.03.0.00.0.00.01.0000", "Dinas"),
                "1.03",
                KamusEntry.Tipe.FISIK,
                new KamusEntry.Syarat(List.of(), List.of(), null, null));
    }
}
