package id.usulanhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SimulatorTest {

    @TempDir
    Path data;

    private Simulator simulator;
    private SimulatorClient client;

    @BeforeEach
    void start() throws Exception {
        simulator = new Simulator(0, data, SimulatorClient.TOKEN);
        client = new SimulatorClient(simulator.address());
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
    }

    @Test
    void the_same_key_again_replaces_the_row_and_makes_no_second_one() {
        client.send("one", batch(1, "a", "lama"));
        HttpResponse<String> again = client.send("two", batch(1, "a", "baru"));

        assertThat(SimulatorClient.body(again).at("/hasil/0/status").asString()).isEqualTo("diterima");
        assertThat(client.rows()).hasSize(1);
        assertThat(client.rows().getFirst().path("masalah").asString()).isEqualTo("baru");
    }

    @Test
    void an_older_revisi_does_not_replace_a_newer_one() {
        client.send("one", batch(2, "a", "baru"));
        HttpResponse<String> older = client.send("two", batch(1, "a", "lama"));

        assertThat(SimulatorClient.body(older).at("/hasil/0/status").asString()).isEqualTo("ditolak");
        assertThat(client.rows().getFirst().path("masalah").asString()).isEqualTo("baru");
    }

    @Test
    void a_caller_without_the_token_gets_nothing() throws Exception {
        try (Simulator other = new Simulator(0, data.resolve("other"), "another token")) {
            HttpResponse<String> answer = new SimulatorClient(other.address()).send("one", batch(1, "a", "x"));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(new SimulatorClient(other.address()).rows()).isEmpty();
        }
    }

    @Test
    void the_last_row_of_a_page_is_the_first_of_the_next() {
        for (String key : List.of("a", "b", "c", "d")) {
            client.send(key, batch(1, key, "x"));
        }

        List<String> seen = new ArrayList<>();
        int page = 1;
        while (page > 0) {
            JsonNode body = SimulatorClient.body(client.call(
                    "GET", "/api/v1/usulan?tahun=2027&kode_kecamatan=32.16.01&per_halaman=2&halaman=" + page, ""));
            body.path("data").forEach(row -> seen.add(row.path("sumber_id").asString()));
            page = body.path("berikutnya").asInt(0);
        }

        assertThat(seen).containsExactly("a", "b", "b", "c", "c", "d");
    }

    @Test
    void a_fault_lasts_for_as_many_posts_as_was_said() {
        client.fault(Fault.TOO_MANY, 2);

        assertThat(client.send("one", batch(1, "a", "x")).statusCode()).isEqualTo(429);
        assertThat(client.send("two", batch(1, "a", "x")).headers().firstValue("retry-after"))
                .contains("1");
        assertThat(client.send("three", batch(1, "a", "x")).statusCode()).isEqualTo(200);
        assertThat(client.posts())
                .containsEntry("one", 1)
                .containsEntry("two", 1)
                .containsEntry("three", 1);
    }

    @Test
    void a_fault_that_is_not_known_is_refused() {
        assertThat(client.call("POST", "/admin/fault", "{\"fault\":\"gremlin\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_reset_before_the_body_stores_nothing_and_one_after_the_commit_everything() {
        client.fault(Fault.RESET_BEFORE_BODY, 1);
        assertThatThrownBy(() -> client.send("one", batch(1, "a", "x"))).isInstanceOf(UncheckedIOException.class);
        assertThat(client.rows()).isEmpty();

        client.fault(Fault.RESET_AFTER_COMMIT, 1);
        assertThatThrownBy(() -> client.send("two", batch(1, "a", "x"))).isInstanceOf(UncheckedIOException.class);
        assertThat(client.rows()).hasSize(1);
        assertThat(client.posts()).containsEntry("one", 1).containsEntry("two", 1);
    }

    @Test
    void the_schedule_says_that_it_is_closed() {
        assertThat(open()).isTrue();
        client.fault(Fault.SCHEDULE_CLOSED, -1);
        assertThat(open()).isFalse();
    }

    @Test
    void an_administrator_slips_a_row_in_changes_it_and_takes_it_out() {
        long id = SimulatorClient.body(client.call("POST", "/admin/rows", "{\"sumber_id\":\"x\",\"tahun\":2027}"))
                .path("id_usulan")
                .asLong();
        client.call("PATCH", "/admin/rows/" + id, "{\"anggaran\":7}");
        assertThat(client.rows().getFirst().path("anggaran").asLong()).isEqualTo(7);

        client.call("DELETE", "/admin/rows/" + id, "");
        assertThat(client.rows()).isEmpty();
    }

    @Test
    void what_is_not_a_batch_is_refused() {
        assertThat(client.send("one", "{").statusCode()).isEqualTo(400);
        assertThat(client.send("two", "{\"usulan\":[{}]}").statusCode()).isEqualTo(400);
        assertThat(client.rows()).isEmpty();
    }

    private boolean open() {
        return SimulatorClient.body(client.call("GET", "/api/v1/jadwal?tahun=2027", ""))
                .path("buka")
                .asBoolean();
    }

    static String batch(int revisi, String key, String masalah) {
        return """
                {"id_batch":"2027/32.16.01/%d","usulan":[{"sumber":"usulan-hub","sumber_id":"%s","tahun":2027,
                 "kode_kecamatan":"32.16.01","revisi":%d,"masalah":"%s"}]}""".formatted(revisi, key, revisi, masalah);
    }
}
