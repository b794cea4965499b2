package id.usulanhub.connectorkit.worker;

import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of {@link WorkerMain}: with a small heap, nothing of the hub's environment, and an end to patience. */
final class WorkerProcess implements AutoCloseable {

    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final Process process;
    private final int heapMegabytes;
    private final Duration deadline;
    private final WaitedFor output;
    private volatile boolean late;

    private WorkerProcess(Process process, int heapMegabytes, Duration deadline) {
        this.process = process;
        this.heapMegabytes = heapMegabytes;
        this.deadline = deadline;
        this.output = new WaitedFor(process.getInputStream());
    }

    /** @throws UncheckedIOException when the machine starts no more processes */
    static WorkerProcess start(WorkerSettings settings, WorkerRequest request, Duration deadline) {
        ProcessBuilder builder = new ProcessBuilder(command(settings, Path.of(request.spool())));
        builder.redirectError(Redirect.DISCARD)
                .directory(Path.of(request.spool()).toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "SystemRoot"));
        try {
            WorkerProcess worker = new WorkerProcess(builder.start(), settings.heapMegabytes(), deadline);
            Thread.ofVirtual().name("worker-watch").start(worker::watch);
            worker.tell(request);
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException("a process to read a file with could not be started", e);
        }
    }

    private static List<String> command(WorkerSettings settings, Path spool) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                // Most files are read in a second or two, which the second compiler would only make longer.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Djava.io.tmpdir=" + spool,
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName());
    }

    /** One that has ended already says why by its output's end. */
    private void tell(WorkerRequest request) {
        try {
            request.write(new DataOutputStream(process.getOutputStream()));
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    private void watch() {
        try {
            while (!process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                if (output.waited().compareTo(deadline) > 0) {
                    late = true;
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    InputStream output() {
        return output;
    }

    long pid() {
        return process.pid();
    }

    /** It then ends, as when the hub is killed. */
    void closeInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Why its output has ended before its time, or is none; the process is ended. */
    Refusal verdict() {
        int exit = exit();
        if (late) {
            return new Refusal(ProblemCode.WORKBOOK_TOO_SLOW, deadline.toSeconds() + " s");
        }
        return exit == EXIT_OUT_OF_MEMORY
                ? new Refusal(ProblemCode.WORKBOOK_TOO_LARGE, "megabytes of memory " + heapMegabytes)
                : new Refusal(ProblemCode.WORKBOOK_UNREADABLE, "crash");
    }

    private int exit() {
        try {
            return process.waitFor(ENDING.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        exit();
    }
}
