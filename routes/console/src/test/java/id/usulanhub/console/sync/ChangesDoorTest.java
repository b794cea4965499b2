package id.usulanhub.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.Example;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.view.ChangeNews;
import id.usulanhub.view.Fate;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an application is told of what it sent. */
class ChangesDoorTest extends ConsoleTest {

    @Test
    void what_became_of_each_usulan_is_told_with_a_token_that_means_nothing() throws Exception {
        changes.news = new ChangeNews(
                List.of(
                        item("a", Fate.WAITING, null),
                        item("b", Fate.REJECTED, ProblemCode.KAMUS_UNKNOWN),
                        item("c", Fate.REJECTED, ProblemCode.INSTANCE_UNKNOWN),
                        item("d", Fate.REJECTED, ProblemCode.SUPERSEDED),
                        item("e", Fate.DUPLICATE, null)),
                Map.of("topic/0", 17L),
                true);

        JsonNode first = changes("");

        assertThat(first.at("/items/2").has("errors"))
                .as("what is held is told in the same way as when it was sent")
                .isFalse();
        assertThat(first.path("items")
                        .valueStream()
                        .map(item -> item.path("status").asString()))
                .containsExactly("waiting", "quarantined", "held", "conflict", "accepted");
        assertThat(first.at("/items/1/errors/0/code").asString()).isEqualTo("KAMUS_UNKNOWN");
        assertThat(first.path("more").booleanValue()).isTrue();
        JsonNode second = changes(first.path("next").asString());
        assertThat(second.path("items")).isEmpty();
        assertThat(second.path("next")).isEqualTo(first.path("next"));
    }

    @Test
    void what_officials_decided_where_it_stands_and_what_sipd_said_is_told_of_each() throws Exception {
        changes.news = NewsOf.all();

        JsonNode items = changes("").path("items");

        assertThat(items.valueStream().map(item -> item.path("status").asString()))
                .containsExactly("accepted", "withdrawn", "quarantined");
        JsonNode decided = items.get(0);
        assertThat(decided.at("/decision/status").asString()).isEqualTo("TERIMA");
        assertThat(decided.at("/kecamatan").asString()).isEqualTo(Example.SETU.value());
        assertThat(decided.at("/receipt").asString()).isEqualTo("UH-1");
        assertThat(decided.at("/list/urutan").intValue()).isEqualTo(3);
        assertThat(decided.at("/sipd/state").asString()).isEqualTo("CONFIRMED");
        assertThat(decided.at("/sipd/id").asString()).isEqualTo("7001");
        assertThat(items.get(1).has("decision")).isFalse();
    }

    @Test
    void what_became_of_usulan_is_told_also_when_the_disk_is_nearly_full() {
        health.storageFull = true;

        assertThat(mvc.get().uri("/sync/v1/lapangan/changes")).hasStatus(200);
        assertThat(mvc.post().uri("/sync/v1/lapangan/batch")).hasStatus(507);
    }

    @Test
    void when_the_time_is_over_what_became_of_usulan_is_told() {
        assertThat(mvc.get().uri("/sync/v1/lapangan-tutup/changes")).hasStatus(200);
    }

    @Test
    void a_token_of_nobody_is_400() {
        assertThat(mvc.get().uri("/sync/v1/lapangan/changes?since=bukan!")).hasStatus(400);
        assertThat(mvc.get().uri("/sync/v1/lapangan/changes?since=e30x")).hasStatus(400);
    }

    @Test
    void a_limit_that_is_no_number_is_400_with_the_hubs_code() {
        assertThat(mvc.get().uri("/sync/v1/lapangan/changes?limit=banyak"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("PARAMETER_UNCLEAR");
    }

    private JsonNode changes(String since) throws UnsupportedEncodingException {
        return Json.mapper()
                .readTree(mvc.get()
                        .uri("/sync/v1/lapangan/changes?since=" + since)
                        .exchange()
                        .getResponse()
                        .getContentAsString());
    }

    private static ChangeNews.Item item(String name, Fate fate, ProblemCode code) {
        List<Problem> problems = code == null ? List.of() : List.of(new Problem(code, "", Place.wholeRecord(), "", ""));
        return new ChangeNews.Item(name, name + "1", "UH-" + name, fate, problems, null, null, null);
    }
}
