package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A form gets a question that nobody has told the hub of. */
class DriftE2E {

    private static final String DRIFT = "/api/v1/connectors/drift";
    private static final String NEW_QUESTION = "/usul~1lampu_jalan";
    private static final Duration A_COMMAND = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void a_new_question_of_a_kobo_form_is_accepted_as_before_and_told_until_the_connector_knows_it()
            throws IOException {
        Path kobo = kobo(folder.resolve("konektor/kobotoolbox"));
        String body = Files.readString(kobo.resolve("cases/good-complete/input.json"))
                .replaceFirst("\\{", "{ \"usul/lampu_jalan\": \"jangan terlihat\",");
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        try (Run up = up(hub)) {
            HubHttp http = hub.http();
            assertThat(http.collect("kobotoolbox", body).statusCode()).isEqualTo(202);
            hub.awaitNothingWaiting();

            assertThat(http.total("accepted")).isEqualTo(1);
            JsonNode told = http.get(DRIFT);
            assertThat(told).hasSize(1);
            assertThat(told.path(0).path("path").asString()).isEqualTo(NEW_QUESTION);
            assertThat(told.path(0).path("times").asInt()).isEqualTo(1);
            assertThat(told.toString()).doesNotContain("jangan terlihat");
            try (Run command = hub.run("connector", "drift", "kobotoolbox")) {
                assertThat(command.exit(A_COMMAND)).isZero();
                assertThat(command.text()).contains(NEW_QUESTION);
            }

            know(kobo.resolve("mapping.yaml"));

            Await.until(
                    "the version that knows the question is taken over",
                    PackagedHub.A_START,
                    () -> http.get(DRIFT).isEmpty());
            assertThat(http.total("accepted")).isEqualTo(1);
            up.interrupt();
        }
    }

    private Run up(PackagedHub hub) {
        String konektor = folder.resolve("konektor").toString();
        Run up = hub.run("up", "--port", "0", "--temporary", "--connectors", konektor);
        up.await(line -> line.startsWith("Masuk   : "), PackagedHub.A_START);
        return up;
    }

    /** The connector that the hub brings along, without the password that its service would show. */
    private static Path kobo(Path to) throws IOException {
        Path from = Checkout.REPOSITORY.resolve("connectors/kobotoolbox");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path manifest = to.resolve("manifest.yaml");
        List<String> open = Files.readAllLines(manifest).stream()
                .filter(line -> !line.startsWith("auth") && !line.startsWith("secrets"))
                .toList();
        Files.write(manifest, open);
        return to;
    }

    private static void know(Path mapping) throws IOException {
        Files.writeString(
                mapping, Files.readString(mapping).replaceFirst("known: \\[", "known: [" + NEW_QUESTION + ", "));
    }
}
