package id.usulanhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorProcessIT {

    @TempDir
    Path data;

    @Test
    void what_it_stored_survives_a_kill() throws Exception {
        Running first = start();
        first.client().fault(Fault.RESET_AFTER_COMMIT, 1);
        assertThatThrownBy(() -> first.client().send("one", SimulatorTest.batch(1, "a", "x")))
                .isInstanceOf(UncheckedIOException.class);
        first.process().destroyForcibly().waitFor();

        Running second = start();
        try {
            assertThat(second.client().rows()).hasSize(1);
            assertThat(second.client().posts()).containsEntry("one", 1);
        } finally {
            second.process().destroyForcibly().waitFor();
        }
    }

    @Test
    void it_ends_when_its_parent_is_gone() throws Exception {
        Running running = start();

        running.process().getOutputStream().close();

        assertThat(running.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(running.process().exitValue()).isZero();
    }

    private Running start() throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorMain.class.getName(),
                        "--data",
                        data.toString(),
                        "--token",
                        SimulatorClient.TOKEN,
                        "--with-parent"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = out.readLine();
        assertThat(ready).startsWith("ready http://127.0.0.1:");
        return new Running(process, new SimulatorClient(URI.create(ready.substring("ready ".length()))));
    }

    private record Running(Process process, SimulatorClient client) {}
}
