package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormMappingTest {

    @TempDir
    Path folder;

    private Connector form;

    @BeforeEach
    void connector() {
        form = Fixtures.form(folder);
    }

    @Test
    void else_fills_what_is_missing() {
        Usulan usulan = accepted("{'tahun':2027,'kecamatan':'Mekarsari','kamus':'J-1','usulan':'jalan','alamat':'-'}");

        assertThat(usulan.usul()).isEqualTo(new Usulan.Usul("jalan", "tidak disebut", null, null, 0L, 1));
        assertThat(usulan.lokasi().alamat()).isEmpty();
        assertThat(usulan.atribut()).containsOnlyKeys("mendesak").containsEntry("mendesak", BigDecimal.ONE);
        assertThat(usulan.pengusul()).isEqualTo(new Usulan.Pengusul(null, null));
    }

    @Test
    void the_first_selector_that_has_a_value_counts() {
        String base = "{'tahun':2027,'kecamatan':'Mekarsari','kamus':'J-1','usulan':'kedua'";

        assertThat(accepted(base + ",'judul':'pertama'}").usul().uraian()).isEqualTo("pertama");
        assertThat(accepted(base + ",'judul':' '}").usul().uraian()).isEqualTo("kedua");
    }

    @Test
    void a_value_that_cannot_be_read_is_a_problem_whatever_else_says() {
        assertThat(problems("{'tahun':2027,'kecamatan':'Mekarsari','kamus':'J-1','usulan':'x','alamat':'"
                        + "panjang ".repeat(5)
                        + "','biaya':'gratis','mendesak':'sangat','kk':'banyak'}"))
                .extracting(Problem::code, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.TOO_LONG, "alamat"),
                        tuple(ProblemCode.NOT_AN_AMOUNT, "anggaran"),
                        tuple(ProblemCode.NOT_A_NUMBER, "atribut.kk"),
                        tuple(ProblemCode.NOT_IN_LIST, "atribut.mendesak"));
    }

    @Test
    void every_problem_of_a_submission_is_told_at_once() {
        assertThat(problems("{'tahun':1999,'volume':'5 m','satuan':'buah','kamus':'J-1'}"))
                .extracting(Problem::code, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.TAHUN_NOT_OPEN, "tahun"),
                        tuple(ProblemCode.MISSING_VALUE, "wilayah"),
                        tuple(ProblemCode.MISSING_VALUE, "uraian"),
                        tuple(ProblemCode.SATUAN_NOT_OF_KAMUS, "satuan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "3", "null", "\"x\"", "{\"a\":1,\"a\":2}", "{} {}", "\u0000"})
    void what_is_not_one_json_object_is_malformed(String payload) {
        assertThat(form.split("application/json", Fixtures.utf8(payload)).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PAYLOAD_MALFORMED);
    }

    @Test
    void broken_json_says_where() {
        assertThat(form.split("application/json", Fixtures.utf8("{\n \"a\": x}"))
                        .problems())
                .extracting(Problem::detail)
                .containsExactly("line 2 column 7");
    }

    @Test
    void numbers_stay_exact() {
        String base = "{'tahun':2027,'kecamatan':'Mekarsari','kamus':'J-1','usulan':'x','volume':";

        assertThat(accepted(base + "12.10}").usul().volume()).isEqualTo("12.1");
        assertThat(accepted(base + "100}").usul().volume()).isEqualTo("100");
        assertThat(accepted(base + "1e2}").usul().volume()).isEqualTo("100");
    }

    @ParameterizedTest
    @CsvSource({"1e999999999", "-1e999999999", "1e-999999999", "123456789012345678901"})
    void a_number_beyond_any_measure_is_out_of_range(String number) {
        assertThat(problems(
                        "{'tahun':2027,'kecamatan':'Mekarsari','kamus':'J-1','usulan':'x','volume':" + number + "}"))
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple(ProblemCode.OUT_OF_RANGE, "volume"));
    }

    @Test
    void the_sources_own_id_is_taken_to_the_letter() {
        assertThat(key("{'id':'aB'}")).isEqualTo(key("{'x':1,'id':' aB '}")).isNotEqualTo(key("{'id':'ab'}"));
    }

    @Test
    void without_an_id_descriptions_are_compared_as_names_are() {
        assertThat(key("{'kecamatan':'Mekar Sari','kamus':'J-1'}"))
                .isEqualTo(key("{'kecamatan':'MEKARSARI','kamus':'j 1','volume':3}"))
                .isNotEqualTo(key("{'kecamatan':'MEKARSARI','kamus':'j 2'}"));
    }

    @Test
    void without_anything_to_know_it_by_the_payload_itself_counts() {
        assertThat(key("{'volume':1}")).matches("[0-9a-f]{32}").isNotEqualTo(key("{'volume':2}"));
    }

    private String key(String json) {
        return value(form.split("application/json", bytes(json))).getFirst().sourceKey();
    }

    private Usulan accepted(String json) {
        return value(form.normalise(Fixtures.received(form, "", bytes(json)), "0-1", Fixtures.reference()));
    }

    private List<Problem> problems(String json) {
        return form.normalise(Fixtures.received(form, "", bytes(json)), "0-1", Fixtures.reference())
                .problems();
    }

    private static byte[] bytes(String json) {
        return Fixtures.utf8(json.replace('\'', '"'));
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T> accepted -> accepted.value();
            case Outcome.Rejected<T> rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
