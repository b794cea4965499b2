package id.usulanhub.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Change;
import id.usulanhub.codec.Instance;
import id.usulanhub.codec.Json;
import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.Example;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What an application is answered that sends changes. */
class BatchDoorTest extends ConsoleTest {

    private static final String GOOD = """
            "tahun": 2027, "kecamatan": "Setu", "desa": "Ciledug", "kamus": "BM-104",
            "uraian": "Jalan lingkungan ke sekolah", "masalah": "Tergenang tiap hujan", "volume": 200, "satuan": "m" """;

    @Autowired
    private Clock clock;

    private final String usulan = UUID.randomUUID().toString();
    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();
    private final String third = UUID.randomUUID().toString();

    @Test
    void a_first_change_is_stored_and_answered_for_itself() throws Exception {
        JsonNode result = only(post(item(first, "", GOOD)));

        assertThat(result.path("id").asString()).isEqualTo(usulan);
        assertThat(result.path("status").asString()).isEqualTo("accepted");
        assertThat(result.path("version").asString()).isEqualTo(first);
        assertThat(result.path("receipt").asString()).startsWith("UH-");
        assertThat(changes.stored).extracting(Change::id).containsExactly(first);
    }

    @Test
    void the_clock_of_a_phone_is_measured_and_stored_with_what_it_sent() throws Exception {
        MvcTestResult answer = send(
                "{\"sentAt\":\"%s\",\"items\":[%s]}".formatted(clock.instant().plusSeconds(90), item(first, "", GOOD)));

        assertThat(json(answer).path("clockSkewSeconds").longValue()).isBetween(80L, 90L);
        assertThat(changes.stored.getFirst().skewSeconds()).isBetween(80L, 90L);
        assertThat(json(send("{\"sentAt\":\"kemarin\",\"items\":[]}")).has("clockSkewSeconds"))
                .isFalse();
    }

    @Test
    void the_same_again_is_a_duplicate_and_other_words_under_its_name_a_conflict() throws Exception {
        JsonNode stored = only(post(item(first, "", GOOD)));

        JsonNode again = only(post(item(first, "", GOOD)));
        assertThat(status(again)).isEqualTo("duplicate");
        assertThat(again.path("receipt")).isEqualTo(stored.path("receipt"));
        assertThat(status(only(post(item(first, "", GOOD.replace("200", "300"))))))
                .isEqualTo("conflict");
        assertThat(changes.stored).hasSize(1);
    }

    /** Who knows no change of it but its id learns nothing of what it says: each device of a connector has one secret. */
    @Test
    void who_does_not_show_that_he_knows_an_usulan_is_not_told_what_it_says() throws Exception {
        post(item(first, "", GOOD));

        JsonNode other = only(post(item(second, "", "\"pengusul\": {\"nama\": \"x\"}")));

        assertThat(status(other)).isEqualTo("conflict");
        assertThat(other.has("payload")).isFalse();
    }

    @Test
    void a_change_that_is_repeated_because_its_answer_was_lost_is_told_again_what_others_changed() throws Exception {
        post(item(first, "", GOOD));
        post(item(second, first, "\"volume\": 250"));
        post(item(third, first, "\"uraian\": \"Jalan ke puskesmas\""));

        JsonNode again = only(post(item(third, first, "\"uraian\": \"Jalan ke puskesmas\"")));

        assertThat(status(again)).isEqualTo("duplicate");
        assertThat(again.at("/merged/0").asString()).isEqualTo("/volume");
        assertThat(again.path("payload")).isEqualTo(Json.mapper().readTree("{\"volume\":250}"));
    }

    @Test
    void changes_of_two_usulan_under_one_name_are_both_stored() throws Exception {
        String other = UUID.randomUUID().toString();

        JsonNode answer = json(post(item(first, "", GOOD), item(first, "", GOOD).replace(usulan, other)));

        assertThat(statuses(answer)).containsExactly("accepted", "accepted");
        assertThat(answer.at("/items/0/receipt")).isNotEqualTo(answer.at("/items/1/receipt"));
        assertThat(changes.stored).extracting(Change::root).containsExactly(usulan, other);
    }

    @Test
    void a_number_that_is_too_large_fails_its_item_alone() throws Exception {
        JsonNode answer = json(post(
                item(second, "", GOOD.replace("200", "1e400")),
                item(third, "", GOOD.replace("200", "1e20000"))
                        .replace(usulan, UUID.randomUUID().toString()),
                item(first, "", GOOD)));

        assertThat(statuses(answer)).containsExactly("invalid", "invalid", "accepted");
        assertThat(answer.at("/items/0/errors/0/path").asString()).isEqualTo("/payload");
    }

    @Test
    void what_is_wrong_with_the_data_is_told_by_pointers_and_the_change_is_stored() throws Exception {
        JsonNode result = only(post(item(first, "", GOOD.replace("BM-104", "XX-999"))));

        assertThat(status(result)).isEqualTo("quarantined");
        assertThat(result.at("/errors/0/code").asString()).isEqualTo("KAMUS_UNKNOWN");
        assertThat(result.at("/errors/0/path").asString()).isEqualTo("/payload/kamus");
        assertThat(changes.stored).hasSize(1);
    }

    @Test
    void a_later_change_is_merged_with_what_others_changed_meanwhile() throws Exception {
        post(item(first, "", GOOD));
        post(item(second, first, "\"volume\": 250"));

        JsonNode merged = only(post(item(third, first, "\"uraian\": \"Jalan ke puskesmas\"")));

        assertThat(status(merged)).isEqualTo("accepted");
        assertThat(merged.at("/merged/0").asString()).isEqualTo("/volume");
        assertThat(changes.stored.getLast().data().path("volume").intValue()).isEqualTo(250);
    }

    @Test
    void what_both_have_changed_is_a_conflict_with_what_is_now_and_not_stored() throws Exception {
        post(item(first, "", GOOD));
        post(item(second, first, "\"volume\": 250"));

        JsonNode conflict = only(post(item(third, first, "\"volume\": 300")));

        assertThat(status(conflict)).isEqualTo("conflict");
        assertThat(conflict.at("/conflicts/0").asString()).isEqualTo("/volume");
        assertThat(conflict.path("version").asString()).isEqualTo(second);
        assertThat(conflict.path("payload").path("volume").intValue()).isEqualTo(250);
        assertThat(changes.stored).hasSize(2);
    }

    @Test
    void what_comes_before_its_base_is_held_and_applied_when_that_comes() throws Exception {
        JsonNode held = only(post(item(second, first, "\"volume\": 250")));
        assertThat(status(held)).isEqualTo("held");
        assertThat(held.has("errors")).isFalse();
        assertThat(changes.stored.getFirst().isHeld()).isTrue();

        post(item(first, "", GOOD));

        assertThat(changes.stored).extracting(Change::id).containsExactly(first, second);
        assertThat(changes.stored.getLast().data().path("volume").intValue()).isEqualTo(250);
    }

    @Test
    void a_batch_out_of_its_order_is_taken_all_the_same() throws Exception {
        JsonNode answer = json(post(
                item(third, second, "\"volume\": 300"), item(second, first, "\"volume\": 250"), item(first, "", GOOD)));

        assertThat(statuses(answer)).containsExactly("accepted", "accepted", "accepted");
        assertThat(changes.stored).extracting(Change::id).containsExactly(first, second, third);
    }

    @Test
    void no_item_fails_another() throws Exception {
        JsonNode answer = json(post(
                "17",
                "{\"id\":\"x\",\"change\":\"" + second + "\",\"payload\":[],\"capturedAt\":\"kemarin\"}",
                item(first, "", GOOD)));

        assertThat(statuses(answer)).containsExactly("invalid", "invalid", "accepted");
        assertThat(answer.at("/items/1/errors")
                        .valueStream()
                        .map(error -> error.path("path").asString()))
                .containsExactly("/id", "/payload", "/capturedAt");
    }

    @Test
    void files_that_are_here_come_with_it_and_those_that_are_not_are_named() throws Exception {
        String item = item(first, "", GOOD + ", \"foto\": [\"a.jpg\", \"b.jpg\"]");
        String files =
                ", \"attachments\": [{\"name\":\"a.jpg\",\"sha256\":\"%s\"},{\"name\":\"b.jpg\",\"sha256\":\"%s\"}]}"
                        .formatted(Example.FILE.sha256(), "0".repeat(64));

        JsonNode result = only(post(item.substring(0, item.length() - 1) + files));

        assertThat(result.at("/missing/0").asString()).isEqualTo("0".repeat(64));
        assertThat(changes.stored.getFirst().files())
                .extracting(Instance.File::file)
                .containsExactly("a.jpg");
    }

    @Test
    void what_officials_have_withdrawn_is_not_brought_back_by_a_phone() throws Exception {
        post(item(first, "", GOOD));
        changes.withdrawn = true;

        assertThat(status(only(post(item(second, first, "\"volume\": 250"))))).isEqualTo("withdrawn");
        assertThat(changes.stored).hasSize(1);
    }

    @Test
    void what_is_only_to_be_validated_is_not_stored() throws Exception {
        JsonNode answer = json(mvc.post()
                .uri("/sync/v1/lapangan/batch?validate=true")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"items\":[" + item(first, "", GOOD.replace("2027", "1999")) + "]}")
                .exchange());

        assertThat(answer.at("/items/0/status").asString()).isEqualTo("quarantined");
        assertThat(answer.at("/items/0/errors/0/code").asString()).isEqualTo("TAHUN_NOT_OPEN");
        assertThat(changes.stored).isEmpty();
    }

    @Test
    void what_is_no_batch_is_a_problem_document() throws Exception {
        assertThat(json(send("{\"items\":")).path("code").asString()).isEqualTo("PAYLOAD_MALFORMED");
        assertThat(json(send("{}")).path("code").asString()).isEqualTo("MISSING_VALUE");
        assertThat(json(send("[]")).path("code").asString()).isEqualTo("PAYLOAD_MALFORMED");
        assertThat(send("{\"items\":[" + "0,".repeat(SyncBatch.MOST) + "0]}")).hasStatus(413);
        assertThat(send("{\"items\":[\"" + "x".repeat(20_000) + "\"]}")).hasStatus(413);
        assertThat(mvc.post()
                        .uri("/sync/v1/lapangan/batch")
                        .contentType("text/plain")
                        .content("x"))
                .hasStatus(415);
    }

    @Test
    void who_may_not_knock_is_told_so_and_when_nothing_can_be_stored_when_to_come_again() {
        assertThat(mvc.post().uri("/sync/v1/tak-ada/batch")).hasStatus(404);
        assertThat(mvc.post().uri("/sync/v1/web-form/batch")).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/collect/lapangan")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(404);
        assertThat(mvc.post().uri("/sync/v1/lapangan-token/batch")).hasStatus(401);
        assertThat(mvc.get().uri("/sync/v1/lapangan-token/changes")).hasStatus(401);
        assertThat(mvc.post().uri("/sync/v1/lapangan-jeda/batch")).hasStatus(503);
        changes.brokerDown = true;
        assertThat(post(item(first, "", GOOD))).hasStatus(503).containsHeader("Retry-After");
        assertThat(changes.stored).isEmpty();
    }

    private String item(String change, String base, String payload) {
        return "{\"id\":\"%s\",\"change\":\"%s\",%s\"payload\":{%s}}"
                .formatted(usulan, change, base.isEmpty() ? "" : "\"base\":\"" + base + "\",", payload);
    }

    private MvcTestResult post(String... items) {
        return send("{\"items\":[" + String.join(",", List.of(items)) + "]}");
    }

    private MvcTestResult send(String body) {
        return mvc.post()
                .uri("/sync/v1/lapangan/batch")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static JsonNode only(MvcTestResult answer) throws UnsupportedEncodingException {
        assertThat(answer).hasStatus(200);
        return json(answer).at("/items/0");
    }

    private static String status(JsonNode item) {
        return item.path("status").asString();
    }

    private static List<String> statuses(JsonNode answer) {
        return answer.path("items").valueStream().map(BatchDoorTest::status).toList();
    }

    private static JsonNode json(MvcTestResult answer) throws UnsupportedEncodingException {
        return Json.mapper().readTree(answer.getResponse().getContentAsString());
    }
}
