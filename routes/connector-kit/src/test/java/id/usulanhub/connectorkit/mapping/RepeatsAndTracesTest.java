package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Submissions of several usulan, and how each field of one came about. */
class RepeatsAndTracesTest extends Channels {

    @Test
    void each_repeated_element_is_an_usulan_of_its_own() {
        Connector form = repeating();
        String payload = "{'id':'S','di':'Mekarsari','usulan':[{'no':'a','apa':'satu'},{'no':'b','apa':''}]}";

        List<Part> parts = parts(form, JSON, payload);

        assertThat(parts).extracting(Part::place).containsExactly("/usulan/0", "/usulan/1");
        assertThat(parts).extracting(Part::sourceId).containsExactly("S/a", "S/b");
        assertThat(parts).extracting(Part::sourceKey).doesNotHaveDuplicates();
        Usulan first = accepted(form, received(form, JSON, payload, parts.get(0)));
        assertThat(first.origin().sourceId()).isEqualTo("S/a");
        assertThat(first.origin().mapping()).isEqualTo(form.version()).matches("[0-9a-f]{12}");
        assertThat(problems(form, received(form, JSON, payload, parts.get(1))))
                .extracting(Problem::code, problem -> problem.place().path())
                .containsExactly(tuple(ProblemCode.MISSING_VALUE, "/usulan/1/apa"));
    }

    @Test
    void an_element_with_an_id_keeps_its_key_when_others_come_before_it() {
        Connector form = repeating();

        Part alone = parts(form, JSON, "{'id':'S','usulan':[{'no':'b'}]}").getFirst();
        List<Part> both = parts(form, JSON, "{'id':'S','usulan':[{'no':'a'},{'no':'b'}]}");

        assertThat(both.get(1).sourceKey()).isEqualTo(alone.sourceKey());
    }

    @Test
    void elements_with_the_same_id_do_not_hide_each_other() {
        assertThat(parts(repeating(), JSON, "{'id':'S','usulan':[{'no':'a'},{'no':'a'},{}]}"))
                .extracting(Part::sourceKey)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_submission_without_elements_is_kept_and_says_what_is_missing() {
        Connector form = repeating();
        String payload = "{'id':'S','usulan':[]}";

        List<Part> parts = parts(form, JSON, payload);

        assertThat(parts).extracting(Part::place).containsExactly("");
        assertThat(problems(form, received(form, JSON, payload, parts.getFirst())))
                .extracting(Problem::code, problem -> problem.place().path())
                .containsExactly(tuple(ProblemCode.MISSING_VALUE, "/usulan"));
    }

    @Test
    void more_elements_than_anybody_writes_are_refused() {
        String many = "{'id':'S','usulan':[{}" + ",{}".repeat(500) + "]}";

        assertThat(repeating().split(JSON, bytes(many)).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PAYLOAD_TOO_LARGE);
    }

    @Test
    void files_of_all_places_are_taken_once_and_devices_without_a_position_have_none() {
        Usulan usulan = accepted(
                withPointAndFiles(),
                JSON,
                with("'titik':[null,null],'foto':[" + FILE + "," + FILE + "],'surat':"
                        + FILE.replace("a.jpg", "b.jpg")));

        assertThat(usulan.lampiran())
                .containsExactly(
                        new Usulan.Lampiran("a.jpg", "0".repeat(64), 9, "image/jpeg"),
                        new Usulan.Lampiran("b.jpg", "0".repeat(64), 9, "image/jpeg"));
        assertThat(usulan.lokasi().titik()).isNull();
    }

    @Test
    void a_field_counts_only_when_its_condition_holds() {
        Connector form = connector(
                "",
                simple("/id", "/di", "/apa")
                        + "  volume: { volume: /volume, when: { from: /fisik, is: [ya] }, else: problem }\n");

        assertThat(accepted(form, JSON, with("'fisik':'tidak','volume':'banyak'"))
                        .usul()
                        .volume())
                .isNull();
        assertThat(problems(form, JSON, with("'fisik':'Ya'")))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.MISSING_VALUE);
    }

    @Test
    void a_trace_says_place_rule_and_value_of_each_field_and_what_is_wrong() {
        Connector form = connector(
                "",
                simple("/id", "/di", "/apa")
                        + "  anggaran: { money: /biaya, with: [{ before: ' per ' }], else: null }\n");
        Received received = received(
                form,
                JSON,
                with("'biaya':'mahal per meter'"),
                parts(form, JSON, with("'x':1")).getFirst());

        List<FieldTrace> trace = form.trace(received, Fixtures.reference());

        assertThat(trace)
                .extracting(FieldTrace::field)
                .containsExactly("tahun", "wilayah", "kamus", "uraian", "masalah", "anggaran");
        FieldTrace anggaran = trace.getLast();
        assertThat(anggaran.rule()).isEqualTo("money with before");
        assertThat(anggaran.line()).isEqualTo(9);
        assertThat(anggaran.written()).isEqualTo("mahal per meter");
        assertThat(anggaran.place().path()).isEqualTo("/biaya");
        assertThat(anggaran.problems()).extracting(Problem::code).containsExactly(ProblemCode.NOT_AN_AMOUNT);
        assertThat(trace.get(1).value()).isEqualTo("90.01.01 Mekarsari");
        assertThat(form.trace(received, Fixtures.reference())).isEqualTo(trace);
    }

    @Test
    void the_version_changes_with_the_mapping() {
        String before = connector("", simple("/id", "/di", "/apa")).version();

        assertThat(connector("", simple("/id", "/di", "/usul")).version()).isNotEqualTo(before);
        assertThat(connector("", simple("/id", "/di", "/apa")).version()).isEqualTo(before);
    }
}
