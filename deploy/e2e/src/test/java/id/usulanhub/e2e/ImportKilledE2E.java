package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files whose hub is killed while it stores their rows. */
class ImportKilledE2E {

    private static final Duration SOON = Duration.ofSeconds(180);
    private static final String CONNECTOR = "spreadsheet-musrenbang";
    private static final int LARGE = 40_000;
    private static final int SMALL = 50;

    @TempDir
    Path folder;

    @Test
    void a_hub_that_is_killed_within_a_file_goes_on_by_itself_and_loses_and_doubles_nothing() throws IOException {
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        String job;
        try (Run up = hub.up()) {
            job = hub.http().hand(CONNECTOR, rows("besar.csv", "B", LARGE));
            Await.until("rows are being stored", SOON, () -> isStoring(state(hub, job)));
            Path part = rows("drop.part", "D", SMALL);
            Files.move(
                    part,
                    Files.createDirectories(hub.data().resolve("drop").resolve(CONNECTOR))
                            .resolve("kecil.csv"));
            Signal.KILL.to(up.pid());
        }
        try (Run again = hub.up()) {
            Await.until(
                    "the file is stored",
                    SOON,
                    () -> state(hub, job).path("state").asString().equals("DONE"));
            Path answer = hub.data().resolve("drop").resolve(CONNECTOR).resolve("jawaban/kecil.csv.resi.txt");
            Await.until("the dropped file is answered", SOON, () -> Files.exists(answer));
            hub.awaitNothingWaiting();

            assertThat(hub.http().total("received")).isEqualTo(LARGE + SMALL);
            assertThat(hub.http().total("duplicates")).isZero();
            assertThat(hub.http().get("/api/v1/audit").path("lost").asLong(-1)).isZero();
            again.interrupt();
        }
    }

    private static JsonNode state(PackagedHub hub, String job) {
        return HubHttp.json(hub.http().page(job));
    }

    private static boolean isStoring(JsonNode state) {
        assertThat(state.path("state").asString()).isNotEqualTo("DONE");
        return state.path("state").asString().equals("STORING")
                && state.path("rows").asLong() > 0;
    }

    private Path rows(String name, String key, int count) throws IOException {
        StringBuilder rows =
                new StringBuilder("No Usulan;Tahun;Kecamatan;Desa;Kamus Usulan;Uraian;Permasalahan;Volume;Satuan\n");
        for (int at = 0; at < count; at++) {
            rows.append(key)
                    .append(at)
                    .append(";2027;Setu;Ciledug;BM-104;Jalan ")
                    .append(key)
                    .append(at)
                    .append(";Berlubang;200;m\n");
        }
        return Files.writeString(folder.resolve(name), rows);
    }
}
