package id.usulanhub.console.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Sha256;
import id.usulanhub.view.KnownInstance;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What comes under a name that is known: the same, an edit of it, or something else. */
class SecondComingTest extends PhoneTest {

    @Test
    void an_edit_is_201_an_edit_of_something_unknown_404_and_of_something_edited_409() {
        post(PhoneBody.of(xml()));
        String second = UUID.randomUUID().toString();

        assertThat(post(PhoneBody.of(edit(second, id)))).hasStatus(201);
        assertThat(instance().root()).isEqualTo(id);
        assertThat(post(PhoneBody.of(edit(UUID.randomUUID().toString(), id)))).hasStatus(409);
        assertThat(post(PhoneBody.of(edit(UUID.randomUUID().toString(), "tak-ada"))))
                .hasStatus(404);
    }

    @Test
    void an_edit_keeps_the_files_that_it_names_and_a_late_file_of_what_was_edited_is_taken() {
        post(PhoneBody.of(xml(), "1.jpg", "2.jpg"));
        String second = UUID.randomUUID().toString();
        assertThat(post(PhoneBody.of(edit(second, id)))).hasStatus(201);
        assertThat(files()).containsExactly("1.jpg");

        assertThat(post(PhoneBody.of(edit(second, id)))).hasStatus(202);
        assertThat(post(PhoneBody.of(edit(UUID.randomUUID().toString(), second))))
                .hasStatus(201);
        assertThat(instance().root()).isEqualTo(id);
        assertThat(post(PhoneBody.of(xml(), "2.jpg"))).hasStatus(202);
    }

    @Test
    void other_words_under_the_same_id_are_409() {
        post(PhoneBody.of(xml()));

        assertThat(post(PhoneBody.of(xml().replace("jalan", "jembatan")))).hasStatus(409);
        assertThat(pipeline.collected).hasSize(1);
    }

    /** Nobody can tell which of them is meant: both are kept, and officials see both. */
    @Test
    void another_file_under_the_same_name_joins() {
        post(PhoneBody.of(xml(), "1.jpg"));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        PhoneBody.part(body, "xml_submission_file", "a.xml", xml().getBytes(StandardCharsets.UTF_8));
        byte[] other = PhoneBody.JPEG.clone();
        other[other.length - 1]++;
        PhoneBody.part(body, "1.jpg", "1.jpg", other);

        assertThat(post(PhoneBody.end(body))).hasStatus(201);

        assertThat(files()).containsExactly("1.jpg", "1.jpg");
    }

    @Test
    void an_id_in_any_namespace_or_at_the_root_is_the_same_id() {
        post(PhoneBody.of(xml()));

        assertThat(post(PhoneBody.of("<data xmlns:orx='http://openrosa.org/xforms' id='usulan' version='2'><orx:meta>"
                        + "<orx:instanceID>uuid:" + id + "</orx:instanceID></orx:meta></data>")))
                .hasStatus(409);
        assertThat(post(PhoneBody.of("<data id='usulan' version='2' instanceID='uuid:" + id + "'/>")))
                .hasStatus(409);
    }

    @Test
    void what_officials_have_withdrawn_is_202_with_words_and_not_stored_again() throws Exception {
        pipeline.viewed.put(
                id,
                new KnownInstance(
                        id, List.of(), Sha256.hex(xml().getBytes(StandardCharsets.UTF_8)), false, true, List.of()));

        MvcTestResult answer = post(PhoneBody.of(xml(), "1.jpg"));

        assertThat(answer).hasStatus(202);
        assertThat(body(answer)).contains("submit_success").contains("ditarik");
        assertNothingStored();
    }
}
