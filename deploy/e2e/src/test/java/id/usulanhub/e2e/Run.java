package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A started program: its output goes to a file, which is read for what the test waits for. */
final class Run implements AutoCloseable {
    private final Process process;
    private final Path output;

    private Run(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it with standard output and errors in one new file of the folder {@code logs}. */
    static Run start(ProcessBuilder program, Path logs) {
        try {
            Path output = Files.createTempFile(Files.createDirectories(logs), "run", ".log");
            program.redirectErrorStream(true).redirectOutput(output.toFile());
            program.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            return new Run(program.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return String.join("\n", lines());
    }

    String lastLine() {
        return lines().getLast();
    }

    /** Waits for a line; fails with the whole output when the program ends or the time is over before. */
    String await(Predicate<String> wanted, Duration atMost) {
        Await.until("a line of the program's output\n" + output, atMost, () -> seen(wanted) || !process.isAlive());
        return lines().stream().filter(wanted).findFirst().orElseThrow(() -> new AssertionError(text()));
    }

    private boolean seen(Predicate<String> wanted) {
        return lines().stream().anyMatch(wanted);
    }

    /** The exit code; fails with the whole output when it has not ended by then. */
    int exit(Duration atMost) {
        try {
            boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as(() -> "still running after " + atMost + ":\n" + text())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Ctrl-C in a terminal does. */
    void interrupt() {
        Signal.INT.to(process.pid());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
