package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The path of a new integrator: exactly the commands of {@code connectors/README.md}, in their order. */
class ConnectorTutorialE2E {

    private static final Pattern SECTION =
            Pattern.compile("## A new connector in twenty minutes\n(.*?)\n## ", Pattern.DOTALL);
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Duration A_COMMAND = Duration.ofMinutes(1);

    /** Below those that a system hands out by itself, so that no other test is given it before the hub takes it. */
    private static final int FIRST_PORT = 18_080;

    private Path work;
    private int port;

    @Test
    void a_sample_that_nobody_has_seen_becomes_a_channel_and_its_submission_an_usulan() throws IOException {
        // Not a temporary folder, in which the hub refuses to keep data.
        work = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "tutorial")
                .toAbsolutePath();
        Files.createSymbolicLink(work.resolve("hub"), PackagedHub.HOME.resolve("hub"));
        port = IntStream.range(FIRST_PORT, Character.MAX_VALUE)
                .filter(ConnectorTutorialE2E::isFree)
                .findFirst()
                .orElseThrow();
        List<String> steps = steps();
        assertThat(steps).hasSize(6);

        assertThat(done(steps.get(0))).contains("jalan-warga: bronze").contains("mend: kamus");
        assertThat(done(steps.get(1))).contains("/harapan").contains("accepted");
        assertThat(done(steps.get(2))).contains("good-from-sample").contains("jalan-warga: bronze");
        try (Run up = start(steps.get(3))) {
            up.await(line -> line.startsWith("Masuk   : "), PackagedHub.A_START);
            assertThat(done(steps.get(4))).contains("UH-");
            Await.until(
                    "the usulan stands in the list",
                    PackagedHub.A_START,
                    () -> done(steps.get(5)).contains("Jalan beton menuju sekolah"));
            var processes = PackagedHub.processes(up);
            up.interrupt();
            PackagedHub.awaitEnd(processes, A_COMMAND);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port)) {
            return free.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> steps() throws IOException {
        Matcher section = SECTION.matcher(Files.readString(Checkout.REPOSITORY.resolve("connectors/README.md")));
        assertThat(section.find()).isTrue();
        return COMMANDS.matcher(section.group(1))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private String done(String commands) {
        try (Run run = start(commands)) {
            assertThat(run.exit(A_COMMAND)).as(run::text).isZero();
            return run.text();
        }
    }

    private Run start(String commands) {
        String exec = commands.startsWith("./hub up") ? "exec " : "";
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", exec + commands).directory(work.toFile());
        shell.environment().putAll(PackagedHub.ENVIRONMENT);
        shell.environment().put("HUB_DATA", work.resolve("data").toString());
        shell.environment().put("HUB_PORT", Integer.toString(port));
        shell.environment().put("HUB_URL", "http://127.0.0.1:" + port);
        return Run.start(shell, work.resolve("logs"));
    }
}
