package id.usulanhub.pipeline.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the broker as a process of its own. It ends when its standard input does, so also when the hub is killed. */
final class Child {
    private static final String MAIN = "id.usulanhub.broker.BrokerMain";
    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.timezone=UTC");

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** @param port of clients; the controller has {@code controllerPort} */
    static Child start(Path lib, BrokerFolder folder, int port, int controllerPort) {
        ProcessBuilder builder = new ProcessBuilder(java())
                .redirectErrorStream(true)
                .redirectOutput(folder.output().toFile())
                .directory(folder.data().toFile());
        builder.command().addAll(JVM);
        builder.command()
                .addAll(List.of(
                        "-Djava.io.tmpdir=" + folder.data().resolve("tmp"),
                        "-Dhub.broker.log=" + folder.log(),
                        "-cp",
                        lib.toAbsolutePath() + "/*",
                        MAIN,
                        "data=" + folder.data(),
                        "cluster-id=" + folder.clusterId(),
                        "port=" + port,
                        "controller-port=" + controllerPort));
        keepLittle(builder.environment());
        try {
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("the broker's process could not be started", e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Nothing of the hub's environment, where secrets may be, goes to the broker. */
    private static void keepLittle(Map<String, String> environment) {
        environment.keySet().retainAll(List.of("PATH", "SystemRoot"));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it ends. @return its exit code */
    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to end by closing its standard input, and kills it when it has not ended in time. */
    void stop(Duration patience) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        process.destroyForcibly();
    }
}
