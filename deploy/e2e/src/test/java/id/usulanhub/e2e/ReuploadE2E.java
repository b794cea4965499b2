package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A corrected file: what it changes is told before and after it is stored, by the command line and by the API. */
class ReuploadE2E {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String PREVIEW = "/api/v1/import-preview";
    private static final String HEAD = "No Usulan;Tahun;Kecamatan;Desa;Kamus Usulan;Uraian;Permasalahan;Volume;Satuan";
    private static final String COUNTS = "baru/new=1 berubah/changed=2 sama/same=1 hilang/removed=1";

    @TempDir
    Path folder;

    @Test
    void what_a_corrected_file_changes_is_told_before_and_after_it_is_stored() throws IOException {
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        Path first = file("usulan.csv", row(1, "200"), row(2, "secukupnya"), row(3, "300"), row(4, "400"));
        Path corrected = file("perbaikan.csv", row(1, "200"), row(2, "150"), row(3, "350"), row(5, "500"));
        Path alone = file("lain.csv", row(1, "210"), row(6, "600"), row(7, "700"));
        try (Run up = hub.up()) {
            done(hub.run("import", first.toString()));
            hub.awaitNothingWaiting();
            String followed =
                    hub.http().get("/api/v1/imports").get(0).path("batch").asString();

            HttpResponse<String> preview = hub.http().postFile(PREVIEW, corrected);
            assertThat(preview.statusCode()).isEqualTo(200);
            compared(HubHttp.json(preview), followed, 0);
            String told = done(hub.run("import", "--dry-run", corrected.toString()));
            assertThat(told)
                    .contains("menyusul berkas / follows " + followed.substring(0, 12) + "  75 %", COUNTS)
                    .contains("volume: 300 -> 350", "REMOVED   ")
                    .doesNotContain("mended");
            assertThat(hub.http().get("/api/v1/imports")).hasSize(1);

            assertThat(done(hub.run("import", corrected.toString()))).contains(COUNTS, "volume: 300 -> 350");
            hub.awaitNothingWaiting();
            JsonNode batch = hub.http().get("/api/v1/imports").get(0);
            String path = "/api/v1/imports/" + batch.path("batch").asString();
            compared(hub.http().get(path + "/comparison"), followed, 1);
            assertThat(done(hub.run("import-result", batch.path("receipt").asString())))
                    .contains(COUNTS + " diperbaiki/mended=1");
            assertThat(hub.http()
                            .get("/api/v1/imports/" + followed + "/comparison")
                            .path("followers"))
                    .singleElement()
                    .matches(
                            later -> later.asString().equals(batch.path("batch").asString()));

            assertThat(done(hub.run("import", corrected.toString()))).contains("sudah pernah diterima");
            whatIsNamed(hub, alone, batch.path("batch").asString());
            up.interrupt();
        }
    }

    private static void compared(JsonNode answer, String follows, int mended) {
        assertThat(answer.path("follows").asString()).isEqualTo(follows);
        assertThat(List.of("appeared", "changed", "same", "removed", "mended"))
                .extracting(count -> answer.path(count).asInt(-1))
                .containsExactly(1, 2, 1, 1, mended);
        assertThat(answer.path("rows"))
                .extracting(row -> row.path("kind").asString())
                .containsExactly("CHANGED", "CHANGED", "NEW", "REMOVED");
        assertThat(answer.path("rows").get(0).path("cells").get(0).path("from").asString())
                .isEqualTo("secukupnya");
    }

    /** A file that shares a row or two is offered, followed when it is named, and nothing is guessed. */
    private static void whatIsNamed(PackagedHub hub, Path file, String like) {
        String named = like.substring(0, 12);
        assertThat(done(hub.run("import", "--dry-run", file.toString()))).contains("--follows " + named);
        assertThat(done(hub.run("import", "--dry-run", "--follows", named, file.toString())))
                .contains("follows " + named, "hilang/removed=3");
        Run unknown = hub.run("import", "--follows", "UH-NOTHING", file.toString());
        assertThat(unknown.exit(SOON)).isEqualTo(1);
        assertThat(hub.http().postFile(PREVIEW + "?follows=UH-NOTHING", file).statusCode())
                .isEqualTo(404);
        assertThat(done(hub.run("import", "--follows", "none", file.toString())))
                .doesNotContain("menyusul");
        hub.awaitNothingWaiting();
        assertThat(hub.http().get("/api/v1/imports")).hasSize(3);
    }

    private static String done(Run run) {
        assertThat(run.exit(SOON)).as(run::text).isZero();
        return run.text();
    }

    private static String row(int number, String volume) {
        return "R-%d;2027;Setu;Ciledug;BM-104;Jalan %d;Berlubang;%s;m".formatted(number, number, volume);
    }

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEAD + "\n" + String.join("\n", rows) + "\n");
    }
}
