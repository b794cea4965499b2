package id.usulanhub.connectorkit.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Instance;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceXmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<d id='f' version='3'><meta><instanceID>uuid:a-1</instanceID></meta></d>",
                "<d id='f' version='3' xmlns:orx='http://openrosa.org/xforms'><orx:meta>"
                        + "<orx:instanceID>UUID:a-1</orx:instanceID></orx:meta></d>",
                "<d id='f' version='3' xmlns='http://any' instanceID='a-1'><q>x</q></d>",
                "<d id='f' version='3'><meta><instanceID note='x'> uuid:a-1 </instanceID></meta></d>",
                "<d id='f' version='3' xmlns:orx='http://openrosa.org/xforms'><orx:meta>"
                        + "<orx:instanceID>uuid:a-1</orx:instanceID></orx:meta><meta><audit>audit.csv</audit></meta></d>"
            })
    void an_instance_names_itself_in_any_namespace_with_and_without_prefix(String xml) {
        Instance instance = accepted(xml).instance();

        assertThat(instance.id()).isEqualTo("a-1");
        assertThat(instance.root()).isEqualTo("a-1");
        assertThat(instance.form()).isEqualTo("f");
        assertThat(instance.version()).isEqualTo("3");
        assertThat(instance.xml()).isEqualTo(xml);
    }

    @Test
    void an_edit_names_what_it_replaces() {
        assertThat(accepted("<d><meta><instanceID>uuid:b</instanceID><deprecatedID>uuid:a</deprecatedID></meta></d>")
                        .instance()
                        .replaces())
                .containsExactly("a");
    }

    @Test
    void an_edit_with_two_blocks_of_metadata_names_what_it_replaces() {
        InstanceXml edit = accepted(
                "<d xmlns:orx='http://openrosa.org/xforms'><meta><audit>audit.csv</audit></meta><orx:meta>"
                        + "<orx:instanceID>uuid:b</orx:instanceID><orx:deprecatedID>uuid:a</orx:deprecatedID></orx:meta></d>");

        assertThat(edit.instance().id()).isEqualTo("b");
        assertThat(edit.instance().replaces()).containsExactly("a");
        assertThat(edit.isAudit("audit.csv")).isTrue();
        assertThat(edit.isAudit("1.jpg")).isFalse();
    }

    @Test
    void an_instance_without_an_id_is_known_by_its_words() {
        String once = accepted("<d id='f'><q>x</q></d>").instance().id();

        assertThat(accepted("<d id='f'><q>x</q></d>").instance().id()).isEqualTo(once);
        assertThat(accepted("<d id='f'><q>y</q></d>").instance().id()).isNotEqualTo(once);
    }

    @Test
    void an_id_that_may_be_personal_is_kept_as_a_hash() {
        String id = accepted("<d instanceID='Ibu Sari 0812 3456'/>").instance().id();

        assertThat(id).matches("[0-9a-f]{64}");
    }

    @Test
    void what_stands_in_elements_is_what_files_may_be_called() {
        InstanceXml read = accepted("<d><foto>1.jpg</foto><g><foto> 2.jpg </foto><foto>3.jpg</foto></g></d>");

        assertThat(List.of("1.jpg", "2.jpg", "3.jpg")).allMatch(read::names);
        assertThat(read.names("4.jpg")).isFalse();
    }

    @Test
    void an_answer_is_found_by_its_path_however_often_its_question_was_asked() {
        InstanceXml read = accepted("<d><a>x</a><g><foto>1.jpg</foto></g><g><foto n='1'>2.jpg</foto></g><foto/></d>");

        assertThat(read.answers(List.of("/d/g/foto", "/d/foto", "/d/lain")))
                .containsExactlyInAnyOrder("1.jpg", "2.jpg");
    }

    @Test
    void what_is_encrypted_is_told_as_that() {
        assertThat(codes("<d id='f'><base64EncryptedKey>AAAA</base64EncryptedKey><meta/></d>"))
                .containsExactly(ProblemCode.INSTANCE_ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<d>",
                "no xml",
                "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><d>&a;</d>",
                "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><d>&b;</d>",
                "<d>\u0001</d>"
            })
    void what_is_no_document_is_malformed(String xml) {
        assertThat(codes(xml)).containsExactly(ProblemCode.PAYLOAD_MALFORMED);
    }

    @Test
    void other_encodings_than_utf8_are_refused_before_they_are_misread() {
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><d>\u00e9</d>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(InstanceXml.read(latin).problems())
                .extracting(Problem::detail)
                .containsExactly("UTF-8");
    }

    @Test
    void an_instance_is_read_as_it_was_written() {
        Instance instance = accepted("<d id='f'><foto>1.jpg</foto></d>")
                .instance()
                .with(List.of(new Instance.File("1.jpg", "0".repeat(64), 3, "image/jpeg")));

        assertThat(Instance.read(instance.write())).isEqualTo(instance);
    }

    private static InstanceXml accepted(String xml) {
        Outcome<InstanceXml> read = InstanceXml.read(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        return ((Outcome.Accepted<InstanceXml>) read).value();
    }

    private static List<ProblemCode> codes(String xml) {
        return InstanceXml.read(xml.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(Problem::code)
                .toList();
    }
}
