package id.usulanhub.console.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Faults that other servers for phones have had, each by its name there. */
class KnownFaultsTest extends PhoneTest {

    @Test
    void kobocat_432_and_aether_112_files_of_a_request_that_repeats_the_xml_were_dropped() {
        assertThat(post(PhoneBody.with(PhoneBody.of(xml(), "1.jpg"), "*isIncomplete*", "yes")))
                .hasStatus(201);
        assertThat(post(PhoneBody.of(xml(), "2.jpg"))).hasStatus(201);

        assertThat(files()).containsExactly("1.jpg", "2.jpg");
    }

    @Test
    void kobocat_565_several_requests_of_a_form_without_a_start_time_were_several_records() {
        post(PhoneBody.of(xml(), "1.jpg"));
        post(PhoneBody.of(xml(), "2.jpg"));

        assertThat(pipeline.collected).extracting(stored -> stored.deliveryId()).containsOnly(id);
    }

    @Test
    void enketo_express_776_a_request_that_was_lost_was_answered_as_known_and_its_file_was_gone() {
        assertThat(post(PhoneBody.of(xml(), "1.jpg"))).hasStatus(201);
        pipeline.brokerDown = true;
        assertThat(post(PhoneBody.of(xml(), "2.jpg"))).hasStatus(503);
        pipeline.brokerDown = false;

        assertThat(post(PhoneBody.of(xml(), "1.jpg"))).hasStatus(202);
        assertThat(post(PhoneBody.of(xml(), "2.jpg"))).hasStatus(201);

        assertThat(files()).containsExactly("1.jpg", "2.jpg");
    }

    @Test
    void getodk_1195_two_requests_at_once_were_both_taken_and_the_record_was_lost() throws Exception {
        List<Callable<Integer>> requests = Stream.of("1.jpg", "2.jpg", "1.jpg", "2.jpg")
                .map(file -> (Callable<Integer>)
                        () -> post(PhoneBody.of(xml(), file)).getResponse().getStatus())
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                assertThat(answer.get()).isIn(201, 202);
            }
        }

        assertThat(files()).containsExactly("1.jpg", "2.jpg");
    }

    @Test
    void central_backend_299_two_files_with_the_same_bytes_were_a_conflict() {
        assertThat(post(PhoneBody.of(xml(), "1.jpg", "2.jpg"))).hasStatus(201);

        assertThat(files()).containsExactly("1.jpg", "2.jpg");
    }

    @Test
    void central_backend_330_a_file_that_is_named_twice_was_a_conflict() throws Exception {
        String twice = xml().replace("2.jpg", "1.jpg");

        assertThat(body(post(PhoneBody.of(twice, "1.jpg")))).contains("isComplete=\"true\"");

        assertThat(files()).containsExactly("1.jpg");
    }

    @Test
    void central_backend_1434_a_file_that_came_after_a_submission_without_files_found_no_place() {
        assertThat(post(PhoneBody.of(xml()))).hasStatus(201);
        assertThat(post(PhoneBody.of(xml(), "2.jpg"))).hasStatus(201);

        assertThat(files()).containsExactly("2.jpg");
    }

    @Test
    void formhub_767_and_collect_3517_what_is_sent_again_was_stored_again_for_ever() throws Exception {
        post(PhoneBody.of(xml(), "1.jpg"));

        for (int again = 0; again < 3; again++) {
            assertThat(post(PhoneBody.of(xml(), "1.jpg"))).hasStatus(202);
        }
        assertThat(pipeline.collected).hasSize(1);
    }

    @Test
    void aggregate_331_forms_without_an_id_doubled_whatever_was_sent_twice() {
        String bare = "<data id='usulan' version='2'><uraian>" + id + "</uraian></data>";

        assertThat(post(PhoneBody.of(bare))).hasStatus(201);
        assertThat(post(PhoneBody.of(bare))).hasStatus(202);
        assertThat(pipeline.collected).hasSize(1);
    }

    /** The hub has no key: what is encrypted stays on the phone, and what came plain is taken as what it is. */
    @Test
    void onadata_1233_plain_text_of_an_encrypted_form_came_with_its_cipher() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        PhoneBody.part(body, "xml_submission_file", "submission.xml", xml().getBytes(StandardCharsets.UTF_8));
        PhoneBody.part(body, "submission.xml.enc", "submission.xml.enc", new byte[100]);
        PhoneBody.part(body, "1.jpg", "1.jpg", PhoneBody.JPEG);

        assertThat(post(PhoneBody.end(body))).hasStatus(202).bodyText().contains("seharusnya terenkripsi");
        assertThat(files()).containsExactly("1.jpg");
    }

    /** Nobody can know what it was an edit of: it is an usulan of its own, and the one before stays. */
    @Test
    void enketo_1024_an_edit_that_does_not_say_what_it_edits_is_a_submission_of_its_own() {
        post(PhoneBody.of(xml()));
        String other = UUID.randomUUID().toString();

        assertThat(post(PhoneBody.of(xml().replace(id, other)))).hasStatus(201);
        assertThat(instance().root()).isEqualTo(other);
    }

    @Test
    void kpi_3957_a_submission_was_passed_on_as_whole_when_its_first_request_had_come() throws Exception {
        assertThat(body(post(PhoneBody.of(xml(), "1.jpg"))))
                .contains("isComplete=\"false\"")
                .doesNotContain("markedAsCompleteDate");

        assertThat(body(post(PhoneBody.of(xml(), "2.jpg"))))
                .contains("isComplete=\"true\"")
                .contains("markedAsCompleteDate=");
    }

    /** These clients try a 4xx again as they do a 5xx: what can be read is taken, whatever is wrong with it. */
    @Test
    void commcare_hq_25609_what_could_not_be_processed_was_sent_for_days() {
        pipeline.problems = List.of(new Problem(ProblemCode.WILAYAH_UNKNOWN, "wilayah", Place.wholeRecord(), "", ""));

        assertThat(post(PhoneBody.of(xml()))).hasStatus(202);
        assertThat(pipeline.collected).hasSize(1);
    }
}
