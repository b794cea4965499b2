package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.collect.Drift.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a source sends that its connector neither reads nor knows. */
class DriftTest extends Channels {

    private static final String HEAD = "{'head':{'A':'No Usulan','B':'Kecamatan','C':'Kamus','D':'Uraian'";

    @Test
    void what_is_read_and_what_is_known_is_no_drift() {
        Connector form = connector("", simple("/id", "/di", "/apa") + "known: [/meta, '/jawaban/*/jenis']\n");

        assertThat(drift(form, with("'meta':{'gawai':'x'},'tiada':null,'jawaban':[{'jenis':'a'},{'jenis':'b'}]")))
                .isEmpty();
    }

    @Test
    void a_new_question_is_told_by_its_topmost_place_without_positions_and_never_by_its_answer() {
        Connector form = connector("", simple("/id", "/di", "/apa") + "known: ['/jawaban/*/jenis']\n");

        assertThat(drift(form, with("'baru':{'a':1,'b':2},'jawaban':[{'jenis':1,'isi':'rahasia'},{'isi':'rahasia'}]")))
                .containsExactly(question("/baru"), question("/jawaban/*/isi"));
    }

    @Test
    void a_text_where_a_group_is_expected_is_told() {
        Connector form = connector("", simple("/id", "/lokasi/kecamatan", "/apa"));

        assertThat(drift(form, "{'id':'1','lokasi':'Mekarsari','apa':'jalan'}")).containsExactly(question("/lokasi"));
        assertThat(drift(form, "{'id':'1','lokasi':null,'apa':'jalan'}")).isEmpty();
    }

    @Test
    void an_answer_in_a_list_is_told_by_what_it_answers() {
        Connector form = connector(
                "",
                simple("/id", "/di", "{ in: /jawaban, where: { /tanya/ref: apa }, take: [/teks] }")
                        + "known: ['/jawaban/*/tanya/id', '/jawaban/[tanya.ref=setuju]']\n");
        String answers = "'jawaban':[{'tanya':{'ref':'apa','id':'7'},'teks':'jalan'},"
                + "{'tanya':{'ref':'setuju','id':'8'},'ya':true},{'tanya':{'ref':'pos/el','id':'9'},'teks':'rahasia'},"
                + "{'tanya':{'ref':'apa','id':'7'},'pilihan':['x']},{'lain':1}]";

        List<Drift> drift = drift(form, with(answers).replace("'apa':'jalan',", ""));

        assertThat(drift)
                .containsExactly(
                        question("/jawaban/[tanya.ref=pos~1el]"),
                        question("/jawaban/[tanya.ref=apa]/pilihan"),
                        question("/jawaban/*/lain"));
    }

    @Test
    void what_is_written_under_known_as_it_was_told_is_known_from_then_on() {
        String mapping = simple("/id", "/di", "{ in: /jawaban, where: { /ref: apa }, take: [/teks] }");
        String payload = with("'jawaban':[{'ref':'a/b=c','x':1},{'ref':'apa','y':1}],'q~r':1,'daftar':[{'z':1}]");
        Connector before = connector("", mapping);

        List<Drift> told = drift(before, payload);
        Connector after = connector(
                "",
                mapping + "known: ["
                        + told.stream().map(each -> '"' + each.path() + '"').collect(Collectors.joining(", ")) + "]\n");

        assertThat(told).hasSize(5).allMatch(each -> !before.knows(each));
        assertThat(told).allMatch(after::knows);
        assertThat(drift(after, payload)).isEmpty();
    }

    @Test
    void a_repeated_element_is_looked_at_once_for_the_whole_submission() {
        Connector form = repeating();
        String payload = "{'id':'S','di':'Mekarsari','usulan':[{'no':'a','apa':'x'},{'no':'b','apa':'y','baru':1}]}";
        List<Part> parts = parts(form, JSON, payload);

        assertThat(form.drift(received(form, JSON, payload, parts.get(0)))).containsExactly(question("/usulan/*/baru"));
        assertThat(form.drift(received(form, JSON, payload, parts.get(1)))).isEmpty();
    }

    @Test
    void fields_of_an_encoded_form_and_elements_of_xml_are_told_too() {
        Connector encoded = connector("body: form\n", simple("/id", "/di", "/apa"));
        assertThat(drift(encoded, ENCODED, "id=1&di=Mekarsari&apa=jalan&baru=rahasia"))
                .containsExactly(question("/baru"));

        Connector xml = connector("body: xml\n", simple("/d/id", "/d/di", "/d/apa") + "known: ['/d/@version']\n");
        assertThat(drift(xml, XML, "<d version='2' id='7'><id>1</id><di>Mekarsari</di><apa>j</apa><baru>x</baru></d>"))
                .containsExactly(question("/d/@id"), question("/d/baru"));
    }

    @Test
    void an_option_that_is_in_no_table_is_told_and_goes_when_the_table_has_it() {
        String mapping = simple("/id", "/di", "/apa")
                + "  atribut: { mendesak: { codes: { ya: 5, tidak: 1 }, from: /segera, else: null } }\n";
        Connector before = connector("", mapping);

        List<Drift> told = drift(before, with("'segera':'sangat'"));

        assertThat(told).containsExactly(new Drift(Kind.OPTION, "/segera", "sangat"));
        assertThat(before.knows(told.getFirst())).isFalse();
        assertThat(connector("", mapping.replace("ya: 5", "ya: 5, sangat: 9")).knows(told.getFirst()))
                .isTrue();
        assertThat(drift(before, with("'segera':'ya'"))).isEmpty();
    }

    @Test
    void what_may_be_personal_or_is_long_is_not_shown_as_an_option() {
        Connector form = connector(
                "",
                simple("/id", "/di", "/apa")
                        .replace(
                                "else: problem }\n  masalah",
                                "with: [{ translate: { a: b } }], else: problem }\n  masalah"));

        for (String value :
                List.of("orang@contoh.id", "0812 3456 7890", "satu dua tiga empat lima enam tujuh delapan sembilan")) {
            assertThat(drift(form, "{'id':'1','di':'Mekarsari','apa':'" + value + "'}"))
                    .containsExactly(new Drift(Kind.OPTION, "/apa", ""));
        }
    }

    @Test
    void an_option_of_a_field_that_does_not_count_is_not_told() {
        Connector form = connector(
                "",
                simple("/id", "/di", "/apa")
                        + "  atribut: { mendesak: { codes: { ya: 5 }, from: /segera, when: { from: /fisik, is: [ya] }, else: null } }\n");

        assertThat(drift(form, with("'segera':'sangat','fisik':'tidak'"))).isEmpty();
        assertThat(drift(form, with("'segera':'sangat','fisik':'ya'"))).hasSize(1);
    }

    @Test
    void a_new_column_and_a_renamed_heading_are_told_by_their_headings() {
        Connector sheet = Fixtures.sheet(folder);

        assertThat(drift(sheet, HEAD + ",'E':'Tahun','F':'Volume','G':'Biaya','H':'Desa','I':'RT','J':''},'cells':{}}"))
                .containsExactly(new Drift(Kind.COLUMN, "RT", ""));
        assertThat(drift(sheet, HEAD + ",'E':'Tahun','F':'Volume Usulan','G':'Biaya','H':'Desa'},'cells':{}}"))
                .containsExactly(new Drift(Kind.RENAMED, "Volume Usulan", "volume"));
        assertThat(drift(sheet, HEAD.replace("'D':'Uraian'", "'D':['Usulan','Apa saja']") + "},'cells':{}}"))
                .containsExactly(new Drift(Kind.RENAMED, "Usulan Apa saja", "uraian"));
    }

    @Test
    void a_sheet_knows_headings_and_columns() {
        Fixtures.write(folder, "sheet", Fixtures.SHEET_MANIFEST, Fixtures.SHEET_MAPPING + "known: [ \"R T.\" ]\n");
        Connector sheet = Fixtures.only(folder);

        assertThat(drift(sheet, HEAD + ",'E':'Tahun','F':'RT'},'cells':{}}")).isEmpty();
        assertThat(sheet.knows(new Drift(Kind.COLUMN, "RT", ""))).isTrue();
        assertThat(sheet.knows(new Drift(Kind.COLUMN, "RW", ""))).isFalse();
    }

    @Test
    void a_hostile_payload_is_told_within_bounds_and_without_what_may_be_somebodys() {
        Connector form = connector("", simple("/id", "/di", "/apa"));
        String many = IntStream.range(0, 500).mapToObj(at -> "'x" + at + "':1").collect(Collectors.joining(","));

        List<Drift> drift = drift(form, "{" + many + "}");
        assertThat(drift).hasSize(21).last().isEqualTo(new Drift(Kind.MORE, "", ""));
        assertThat(drift(form, with("'" + "y".repeat(5_000) + "':1")))
                .allMatch(each -> each.path().length() <= 200);
        assertThat(drift(form, with("'081234567890':1,'orang@contoh.id':1,'a\\u0007b':1")))
                .containsExactly(question("/*"), question("/ab"));
    }

    @Test
    void what_cannot_be_read_has_no_drift() {
        assertThat(drift(connector("", simple("/id", "/di", "/apa")), "{'id':")).isEmpty();
    }

    private static Drift question(String path) {
        return new Drift(Kind.QUESTION, path, "");
    }

    private static List<Drift> drift(Connector connector, String payload) {
        return drift(connector, JSON, payload);
    }

    private static List<Drift> drift(Connector connector, String mediaType, String payload) {
        return connector.drift(received(connector, mediaType, payload, new Part("0".repeat(32), "", "")));
    }
}
