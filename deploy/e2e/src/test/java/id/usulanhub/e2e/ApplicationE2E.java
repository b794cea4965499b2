package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application of somebody else's, which sends photos while both it and the hub are killed. */
class ApplicationE2E {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int USULAN = 3;
    private static final int PHOTO = 9_000_000;

    @TempDir
    Path folder;

    @Test
    void photos_go_on_where_they_were_when_application_and_hub_are_killed_and_nothing_is_lost_or_doubled()
            throws Exception {
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        Application application = new Application(folder.resolve("phone"));
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < USULAN; number++) {
            ids.addAll(application.write("new", usulan(number), photo(number)));
        }
        try (Run up = hub.up();
                Run sending = application.sync(hub)) {
            Await.until("a photo is on its way", SOON, () -> !onTheirWay(hub).isEmpty());
            Signal.KILL.to(up.pid());
            Signal.KILL.to(sending.pid());
        }
        try (Run again = hub.up()) {
            assertThat(onTheirWay(hub)).isNotEmpty();
            sync(application, hub);
            application.write("change", ids.getFirst(), written("beda.json", "{\"volume\": 250}"));
            sync(application, hub);
            hub.awaitNothingWaiting();

            assertThat(sync(application, hub))
                    .containsExactlyInAnyOrderElementsOf(
                            ids.stream().map(id -> id + " accepted accepted").toList());
            assertThat(onTheirWay(hub)).isEmpty();
            assertThat(usulan(hub))
                    .hasSize(USULAN)
                    .allMatch(usulan -> usulan.at("/lampiran/0/ukuran").asInt() == PHOTO);
            assertThat(usulan(hub))
                    .filteredOn(usulan -> usulan.at("/usul/volume").asInt() == 250)
                    .hasSize(1);
            assertThat(hub.http().get("/api/v1/audit").path("lost").asLong(-1)).isZero();
            assertThat(hub.http().total("rejected")).isZero();
            again.interrupt();
        }
    }

    /** @return what it prints of each usulan */
    private static List<String> sync(Application application, PackagedHub hub) {
        try (Run sending = application.sync(hub)) {
            assertThat(sending.exit(PackagedHub.A_START)).as(sending::text).isZero();
            return sending.lines();
        }
    }

    private String usulan(int number) throws IOException {
        return written("usulan-" + number + ".json", """
                {"tahun": 2027, "kecamatan": "32.16.01", "desa": "32.16.01.2005", "kamus": "BM-101", "volume": 200,
                "uraian": "Jalan beton %d", "masalah": "Belum ada jalan", "foto": ["%d.jpg"]}""".formatted(number, number));
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String photo(int number) throws IOException {
        byte[] content = new byte[PHOTO];
        new Random(number).nextBytes(content);
        content[0] = (byte) 0xFF;
        content[1] = (byte) 0xD8;
        content[2] = (byte) 0xFF;
        return Files.write(folder.resolve(number + ".jpg"), content).toString();
    }

    /** Files of which something has come. */
    private static List<Path> onTheirWay(PackagedHub hub) {
        try (Stream<Path> files = Files.list(hub.data().resolve("partial"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> usulan(PackagedHub hub) {
        List<JsonNode> usulan = new ArrayList<>();
        try (Connection view =
                        DriverManager.getConnection("jdbc:sqlite:" + hub.data().resolve("view/view.sqlite"));
                Statement statement = view.createStatement();
                ResultSet rows = statement.executeQuery("SELECT state FROM usulan WHERE id LIKE 'mobile-sync:%'")) {
            while (rows.next()) {
                usulan.add(new JsonMapper().readTree(rows.getString(1)).path("usulan"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return usulan;
    }
}
