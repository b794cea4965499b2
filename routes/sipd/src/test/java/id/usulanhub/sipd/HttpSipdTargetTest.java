package id.usulanhub.sipd;

import static id.usulanhub.sipd.SipdSamples.LIST;
import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.push.Exchange.NotSent;
import id.usulanhub.domain.push.LookUp;
import id.usulanhub.domain.push.PushRequest;
import id.usulanhub.domain.push.RemoteItem;
import id.usulanhub.domain.push.SipdTarget.Schedule;
import id.usulanhub.domain.push.SipdTarget.Sent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class HttpSipdTargetTest {

    @TempDir
    Path archive;

    private final List<String> pages = new CopyOnWriteArrayList<>();

    @Test
    void request_and_answer_are_kept_without_the_secret() throws IOException {
        String answer = "{\"status\":\"error\",\"message\":\"token " + SipdSamples.SECRET + " salah\",\"hasil\":[]}";
        try (RawServer server = new RawServer(RawServer.saying(RawServer.http(200, "", answer)))) {
            HttpSipdTarget target = target(server.address());
            PushRequest request = request(target);

            Sent sent = target.send(request);

            Path folder = archive.resolve("2027/32.16.01");
            byte[] kept = Files.readAllBytes(folder.resolve("attempt-1.answer.txt"));
            assertThat(folder.resolve("attempt-1.request.json")).hasBinaryContent(request.body());
            assertThat(Sha256.hex(request.body())).isEqualTo(request.sha256());
            assertThat(sent.evidence()).isEqualTo(Sha256.hex(kept));
            assertThat(new String(kept, StandardCharsets.UTF_8))
                    .contains("HTTP 200", "token *** salah")
                    .doesNotContain(SipdSamples.SECRET);
            assertThat(server.requests.getFirst()).contains("Authorization: Bearer " + SipdSamples.SECRET);
        }
    }

    @Test
    void what_cannot_be_archived_is_not_sent() throws IOException {
        Files.writeString(archive.resolve("2027"), "a file where a folder should be");
        try (RawServer server = new RawServer(RawServer.closing())) {
            HttpSipdTarget target = target(server.address());

            assertThat(target.send(request(target)).exchange()).isInstanceOf(NotSent.class);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void a_row_that_holds_what_was_sent_has_the_fingerprint_of_the_item_in_any_spelling() throws IOException {
        ObjectNode row = Json.mapper().valueToTree(ItemJson.of(LIST, SipdSamples.full()));
        row.put("id_usulan", 4711).put("status_usul_teks", "Validasi");
        row.set("gagasan", row.remove("giat_teks"));
        row.putNull("nama_camat");

        assertThat(lookUp(row))
                .containsExactly(new RemoteItem(
                        "4711",
                        SipdSamples.full().usulan().value(),
                        1,
                        target(URI.create("http://127.0.0.1:1")).fingerprint(LIST, SipdSamples.full())));
    }

    @Test
    void a_row_in_which_one_amount_was_changed_has_another_fingerprint() throws IOException {
        ObjectNode row = Json.mapper().valueToTree(ItemJson.of(LIST, SipdSamples.full()));
        row.put("id_usulan", 4711).put("anggaran", 75_000_001L);

        String expected = target(URI.create("http://127.0.0.1:1")).fingerprint(LIST, SipdSamples.full());
        assertThat(lookUp(row).getFirst().sha256()).isNotEqualTo(expected);
    }

    @Test
    void a_page_that_is_missing_makes_the_look_up_incomplete() throws IOException {
        String first = "{\"status\":\"success\",\"halaman\":1,\"berikutnya\":2,\"data\":[{\"id_usulan\":1}]}";
        try (RawServer server = new RawServer(connection -> {
            boolean firstCall = pages.isEmpty();
            pages.add("page");
            RawServer.saying(RawServer.http(firstCall ? 200 : 500, "", firstCall ? first : ""))
                    .answer(connection);
        })) {
            assertThat(target(server.address()).lookUp(LIST)).isEqualTo(new LookUp.Incomplete("page 2: HTTP 500"));
        }
    }

    @Test
    void a_row_without_an_id_makes_the_look_up_incomplete() throws IOException {
        String page = "{\"status\":\"success\",\"data\":[{\"sumber_id\":\"x\"}]}";
        try (RawServer server = new RawServer(RawServer.saying(RawServer.http(200, "", page)))) {
            assertThat(target(server.address()).lookUp(LIST)).isInstanceOf(LookUp.Incomplete.class);
        }
    }

    @Test
    void a_schedule_that_cannot_be_read_is_not_open() throws IOException {
        for (Map.Entry<String, Schedule> answer : Map.of(
                        "{\"buka\":true}", Schedule.OPEN,
                        "{\"buka\":false}", Schedule.CLOSED,
                        "{\"buka\":\"ya\"}", Schedule.UNKNOWN,
                        "<html>", Schedule.UNKNOWN)
                .entrySet()) {
            try (RawServer server = new RawServer(RawServer.saying(RawServer.http(200, "", answer.getKey())))) {
                assertThat(target(server.address()).schedule(2027)).isEqualTo(answer.getValue());
            }
        }
    }

    private List<RemoteItem> lookUp(ObjectNode row) throws IOException {
        ObjectNode page = Json.mapper().createObjectNode().put("status", "success");
        page.putArray("data").add(row);
        try (RawServer server = new RawServer(RawServer.saying(RawServer.http(200, "", page.toString())))) {
            return ((LookUp.Complete) target(server.address()).lookUp(LIST)).items();
        }
    }

    private static PushRequest request(HttpSipdTarget target) {
        return target.prepare(
                "attempt-1", SipdSamples.list(), SipdSamples.list().items());
    }

    private HttpSipdTarget target(URI address) {
        return new HttpSipdTarget(SipdSamples.settings(address, archive), () -> SipdSamples.NOW);
    }
}
