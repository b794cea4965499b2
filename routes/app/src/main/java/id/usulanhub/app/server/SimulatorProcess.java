package id.usulanhub.app.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The SIPD simulator as a child process that ends with its parent. */
public final class SimulatorProcess implements AutoCloseable {

    private static final String READY = "ready ";
    private static final int SECONDS_TO_STOP = 10;

    private final Process process;
    private final URI address;

    private SimulatorProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param data its own store
     * @param token what it asks callers for; handed over in its environment, so that no list of processes shows it
     */
    public static SimulatorProcess start(Installation installation, Path data, String token) {
        try {
            Files.createDirectories(data);
            ProcessBuilder builder = new ProcessBuilder(command(installation, data));
            builder.environment().put("SIPD_TOKEN", token);
            builder.redirectError(data.resolve("simulator.log").toFile());
            Process process = builder.start();
            Pids.write(data.getParent().resolve("simulator.pid"), process.pid());
            return new SimulatorProcess(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException("the SIPD simulator could not be started", e);
        }
    }

    private static List<String> command(Installation installation, Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                installation.simulatorLib().resolve("*").toString(),
                "id.usulanhub.simulator.SimulatorMain",
                "--data",
                data.toString(),
                "--with-parent");
    }

    private static URI address(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        if (line == null || !line.startsWith(READY)) {
            throw new IOException("the SIPD simulator did not become ready: " + line);
        }
        return URI.create(line.substring(READY.length()).strip());
    }

    public URI address() {
        return address;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
