package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The hub as it stands and runs: what it promised holds, what is wrong is refused, what is slipped in is noticed. */
class UpE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String KECAMATAN = "32.16.01";

    @TempDir
    Path folder;

    @Test
    void what_was_promised_before_a_kill_is_there_after_it_and_ctrl_c_leaves_no_process() {
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        Journal journal = new Journal(folder.resolve("journal"));
        List<String> bodies = Example.forms().subList(0, 60);
        try (Run up = hub.up()) {
            HubHttp http = hub.http();
            Thread killer = Thread.ofVirtual().start(() -> killAfterReceipts(up, journal, 20));
            for (String body : bodies) {
                journal.send(http, body);
            }
            join(killer);
            PackagedHub.awaitEnd(PackagedHub.processes(up), SOON);
        }
        try (Run again = hub.up()) {
            hub.awaitNothingWaiting();
            assertThat(journal.receipts()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(receipt -> {
                assertThat(hub.http().page("/receipt/" + receipt).statusCode()).isEqualTo(200);
            });
            var processes = PackagedHub.processes(again);
            assertThat(processes).hasSizeGreaterThanOrEqualTo(3);

            again.interrupt();

            PackagedHub.awaitEnd(processes, SOON);
        }
    }

    @Test
    void wrong_input_is_refused_with_its_reason_and_what_was_acknowledged_stays() {
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        Journal journal = new Journal(folder.resolve("journal"));
        try (Run up = hub.up()) {
            HubHttp http = hub.http();
            List<String> bodies = Example.acceptedForms(KECAMATAN);
            assertThat(journal.send(http, bodies.get(0))).isTrue();

            assertThat(http.collect("no-such-connector", "{}").statusCode()).isEqualTo(404);
            HttpResponse<String> broken = http.collect("web-form", "{\"id\": \"a\",\n  \"tahun\": 20x7}");
            assertThat(broken.statusCode()).isEqualTo(400);
            assertThat(broken.body()).contains("2");

            long broker = PackagedHub.child(up, "BrokerMain");
            Signal.STOP.to(broker);
            HttpResponse<String> down = http.collect("web-form", bodies.get(1));
            Signal.CONT.to(broker);
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.headers().firstValue("Retry-After")).isPresent();

            Await.until("the hub takes submissions again", SOON, () -> journal.send(http, bodies.get(1)));
            hub.awaitNothingWaiting();
            assertThat(journal.receipts())
                    .allSatisfy(receipt -> assertThat(
                                    http.page("/receipt/" + receipt).statusCode())
                            .isEqualTo(200));
            assertThat(http.get("/api/v1/audit").path("lost").asLong(-1)).isZero();
        }
    }

    @Test
    void a_row_slipped_into_a_finalised_list_makes_the_push_refuse() throws SQLException {
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        try (Run up = hub.up()) {
            HubHttp http = hub.http();
            Example.acceptedForms(KECAMATAN).stream().limit(5).forEach(body -> http.collect("web-form", body));
            hub.awaitNothingWaiting();
            acceptAll(http);
            assertThat(hub.run("finalise", KECAMATAN).exit(SOON)).isZero();

            slipIn(hub.data().resolve("view/view.sqlite"));
            Run push = hub.run("push", KECAMATAN);

            assertThat(push.exit(SOON)).as(push::text).isEqualTo(1);
            assertThat(push.text()).isNotBlank();
            assertThat(new SimulatorStore(hub.data()).usulan()).isZero();
        }
    }

    private static void acceptAll(HubHttp http) {
        JsonNode list = http.get("/api/v1/lists/" + KECAMATAN);
        assertThat(list.path("rows").size()).isPositive();
        for (JsonNode row : list.path("rows")) {
            String decision =
                    "{\"usulan\": \"" + row.path("id").asString() + "\", \"putusan\": \"TERIMA\", \"alasan\": \"\"}";
            HttpResponse<String> answer = http.post("/api/v1/lists/" + KECAMATAN + "/decisions", decision);
            assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
        }
    }

    private static void slipIn(Path view) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + view);
                Statement statement = database.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("CREATE TEMP TABLE slipped AS SELECT * FROM list_item LIMIT 1");
            statement.execute("UPDATE slipped SET usulan = 'web-form:00000000000000000000000000000000', urutan = 99");
            assertThat(statement.executeUpdate("INSERT INTO list_item SELECT * FROM slipped"))
                    .isEqualTo(1);
        }
    }

    private static void killAfterReceipts(Run up, Journal journal, int receipts) {
        Await.until("enough receipts", SOON, () -> journal.count() >= receipts);
        Signal.KILL.to(up.pid());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
