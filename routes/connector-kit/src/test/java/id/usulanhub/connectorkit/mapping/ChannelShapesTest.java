package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the payloads of channels look like, beyond one JSON object of plain members. */
class ChannelShapesTest extends Channels {

    @Test
    void answers_are_found_in_a_list_and_choices_have_their_labels() {
        Connector tally = connector(
                "",
                MAPPING.replace("KEY", "/id")
                        .replace("NOWHERE", "/tiada")
                        .replace("WHERE", "{ in: /fields, where: { /key: di }, take: [/value], label-of: /options }")
                        .replace("KAMUS", "{ in: /fields, where: { /key: apa }, take: [/tiada, /value] }")
                        .replace("WHAT", "{ all: [/judul, /rinci], between: ': ' }"));
        String fields = "{'id':'1','judul':'Jalan','rinci':'rusak','fields':["
                + "{'key':'di','value':'x2','options':[{'id':'x1','text':'Lain'},{'id':'x2','text':'Mekarsari'}]},"
                + "{'key':'apa','value':'J-1'}]}";

        Usulan usulan = accepted(tally, JSON, fields);

        assertThat(usulan.usul().uraian()).isEqualTo("Jalan: rusak");
        assertThat(usulan.lokasi().kecamatan()).hasToString("90.01.01");
        assertThat(problems(tally, JSON, fields.replace("'x2','options'", "'x9','options'")))
                .extracting(Problem::code, problem -> problem.place().path(), Problem::value)
                .containsExactly(tuple(ProblemCode.WILAYAH_UNKNOWN, "/fields/0/value", "x9"));
    }

    @Test
    void a_list_where_none_is_known_is_a_problem_and_not_nothing() {
        Connector form = connector("", simple("/d/id", "/d/di", "/d/apa"));

        assertThat(problems(form, JSON, "{'d':[{'id':'1','di':'Mekarsari','apa':'x'}]}"))
                .extracting(Problem::code)
                .containsOnly(ProblemCode.PAYLOAD_MALFORMED);
    }

    @Test
    void xml_is_read_by_element_paths_whatever_the_namespaces() {
        Connector xml = connector("body: xml\n", simple("/data/orx:meta/instanceID", "/data/@di", "/data/usul/apa"));
        String document = "<h:data xmlns:h='urn:a' di='Mekarsari'><usul><apa>jalan &amp; got</apa></usul>"
                + "<m:meta xmlns:m='urn:b'><m:instanceID>uuid:1</m:instanceID></m:meta></h:data>";

        Usulan usulan = accepted(xml, XML, document);

        assertThat(usulan.usul().uraian()).isEqualTo("jalan & got");
        assertThat(usulan.origin().sourceId()).isEqualTo("uuid:1");
        assertThat(problems(xml, XML, document.replace("jalan &amp; got", "")))
                .extracting(problem ->
                        problem.place().kind() + " " + problem.place().path())
                .containsExactly("XPATH /data/usul/apa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "",
                "<a><b></a></b>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x 'xxxx'>]><a>&x;</a>",
                "<a>&#0;</a>"
            })
    void xml_that_is_broken_or_hostile_is_malformed(String document) {
        Connector xml = connector("body: xml\n", simple("/data/id", "/data/di", "/data/apa"));

        assertThat(xml.split(XML, Fixtures.utf8(document)).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PAYLOAD_MALFORMED);
    }

    @Test
    void an_encoded_form_is_read_by_its_fields() {
        Connector form = connector(
                "body: form\n",
                simple("/id", "/di", "/apa").replace("{ text: /apa", "{ text: /apa, with: [{ join: '; ' }]"));

        assertThat(accepted(form, ENCODED, "id=1&di=Mekar+sari&apa=jalan%20desa&apa=got")
                        .usul()
                        .uraian())
                .isEqualTo("jalan desa; got");
        assertThat(form.split(ENCODED, Fixtures.utf8("id=%zz")).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PAYLOAD_MALFORMED);
    }

    @Test
    void json_within_a_form_is_read_as_what_it_is() {
        Connector form = connector("body: multipart\njson-field: raw\n", simple("/id", "/raw/di", "/raw/apa"));

        assertThat(accepted(form, JSON, "{'id':'1','raw':'{\\'di\\':\\'Mekarsari\\',\\'apa\\':\\'jalan\\'}'}")
                        .usul()
                        .uraian())
                .isEqualTo("jalan");
        assertThat(form.split(JSON, bytes("{'raw':'{'}")).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PAYLOAD_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'-6.25, 107.15'",
                "'-6,25; 107,15'",
                "'-6.25 107.15 12.0 4.5'",
                "[-6.25, 107.15]",
                "{'lat':-6.25,'lng':107.15}",
                "{'latitude':'-6.25','longitude':'107.15'}",
                "{'type':'Point','coordinates':[107.15,-6.25,10]}"
            })
    void a_point_is_read_however_it_is_written(String point) {
        Usulan usulan = accepted(withPointAndFiles(), JSON, with("'titik':" + point));

        assertThat(usulan.lokasi().titik())
                .isEqualTo(new Usulan.Titik(new BigDecimal("-6.25"), new BigDecimal("107.15")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'di sana'", "'-96, 107'", "[1]", "{'x':1}", "'1, 2, 3, 4, 5'", "{'lat':200,'lng':1}"})
    void a_point_that_cannot_be_read_is_a_problem(String point) {
        assertThat(problems(withPointAndFiles(), JSON, with("'titik':" + point)))
                .extracting(Problem::field)
                .containsExactly("titik");
    }

    @Test
    void a_file_that_the_hub_does_not_hold_is_a_problem() {
        assertThat(problems(withPointAndFiles(), JSON, with("'foto':'https://contoh.id/a.jpg'")))
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple(ProblemCode.PAYLOAD_MALFORMED, "lampiran"));
    }
}
