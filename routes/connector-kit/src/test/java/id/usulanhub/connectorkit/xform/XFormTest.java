package id.usulanhub.connectorkit.xform;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the hub must know of a form that others have made. */
class XFormTest {

    private static final String FORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:jr="http://openrosa.org/javarosa">
              <h:head><h:title>Jalan</h:title><model>
                <instance><jalan id="jalan-2027" version="7"><foto/><berkas/><rumah><foto/></rumah><lokasi/></jalan></instance>
                <instance id="desa" src="jr://file-csv/desa.csv"/>
                <bind nodeset="/jalan/foto" type="binary"/>
                <bind nodeset="/jalan/berkas" id="b" type="string"/>
              </model></h:head>
              <h:body>
                <upload ref="/jalan/foto" mediatype="image/*"><label>Foto</label></upload>
                <upload bind="b" mediatype="application/*"><label>Berkas</label></upload>
                <group ref="/jalan/rumah"><repeat nodeset="/jalan/rumah">
                  <upload ref=" /jalan/rumah/foto " mediatype="image/*"><label>Foto</label></upload>
                </repeat></group>
                <input ref="/jalan/lokasi"><label>Lokasi</label></input>
              </h:body>
            </h:html>
            """;

    private static final MediaFile DESA = new MediaFile("desa.csv", "text/csv", Fixtures.utf8("name,label\n"));

    @Test
    void a_form_says_what_it_is() {
        XForm form = ((Outcome.Accepted<XForm>) XForm.read(Fixtures.utf8(FORM), List.of(DESA))).value();

        assertThat(form.formId()).isEqualTo("jalan-2027");
        assertThat(form.version()).isEqualTo("7");
        assertThat(form.title()).isEqualTo("Jalan");
    }

    @Test
    void its_questions_for_files_are_found_however_they_name_their_place() {
        XForm form = ((Outcome.Accepted<XForm>) XForm.read(Fixtures.utf8(FORM), List.of(DESA))).value();

        assertThat(form.binaryQuestions()).containsExactly("/jalan/berkas", "/jalan/foto", "/jalan/rumah/foto");
    }

    @Test
    void a_form_without_a_version_has_an_empty_one() {
        Outcome<XForm> read = XForm.read(Fixtures.utf8(FORM.replace(" version=\"7\"", "")), List.of(DESA));

        assertThat(((Outcome.Accepted<XForm>) read).value().version()).isEmpty();
    }

    @Test
    void everything_that_keeps_it_from_being_a_form_is_told_at_once() {
        String broken = FORM.replace("id=\"jalan-2027\" ", "").replace("Jalan</h:title>", "</h:title>");

        assertThat(XForm.read(Fixtures.utf8(broken), List.of()).problems())
                .allMatch(problem -> problem.code() == ProblemCode.PAYLOAD_MALFORMED)
                .extracting(Problem::detail)
                .containsExactly("id", "title", "media");
    }

    @Test
    void what_is_no_xml_or_has_a_document_type_is_no_form() {
        assertThat(XForm.read(Fixtures.utf8("no xml"), List.of()).problems()).hasSize(1);
        assertThat(XForm.read(Fixtures.utf8("<!DOCTYPE x [<!ENTITY a \"b\">]>" + FORM), List.of(DESA))
                        .problems())
                .hasSize(1);
    }

    @Test
    void the_order_in_which_its_files_are_given_is_no_part_of_a_form() {
        MediaFile other = new MediaFile("rt.csv", "text/csv", new byte[1]);
        XForm form = new XForm("a", "1", "A", Fixtures.utf8(FORM), List.of(DESA, other));

        assertThat(new XForm("a", "1", "A", Fixtures.utf8(FORM), List.of(other, DESA)).contentHash())
                .isEqualTo(form.contentHash());
    }

    @Test
    void another_file_is_another_content() {
        XForm form = new XForm("a", "1", "A", Fixtures.utf8(FORM), List.of(DESA));
        XForm other = new XForm(
                "a", "1", "A", Fixtures.utf8(FORM), List.of(new MediaFile("desa.csv", "text/csv", new byte[1])));

        assertThat(form.contentHash()).isNotEqualTo(other.contentHash());
    }
}
