package id.usulanhub.benchmarks;

import id.usulanhub.codec.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** {@code ./hub up} on a data folder, as a process of its own. */
final class RunningHub implements AutoCloseable {
    private static final long LONGEST_SECONDS = 300;
    private static final long LOOK_MILLIS = 2;

    private final Path data;
    private final Process process;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningHub(Path data, Process process) {
        this.data = data;
        this.process = process;
    }

    /** Starts it and returns when it says that it is ready. */
    static RunningHub start(Path data) throws IOException {
        Path output = Files.createTempFile(data, "up", ".log");
        ProcessBuilder up = new ProcessBuilder(
                Packaged.HOME.resolve("hub").toString(), "up", "--port", "0", "--temporary", "--data", data.toString());
        up.environment().put("HUB_JAVA_HOME", System.getProperty("java.home"));
        RunningHub hub = new RunningHub(
                data,
                up.redirectErrorStream(true).redirectOutput(output.toFile()).start());
        hub.await(() -> Files.readString(output).contains("Konsol  : http"));
        return hub;
    }

    /** A condition that may not be answerable yet. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Asks until it holds; fails when the hub ends or after five minutes. */
    void await(Condition condition) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.holds()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the hub did not come so far; see the logs in " + data);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
    }

    long pid() {
        return process.pid();
    }

    /** The process id of the hub's broker. */
    long broker() {
        return process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("BrokerMain"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    JsonNode get(String path) throws IOException {
        return Json.read(send(request(path).GET()).body(), JsonNode.class);
    }

    /** @return the status */
    int post(String path, String mediaType, BodyPublisher body) throws IOException {
        return send(request(path).header("Content-Type", mediaType).POST(body)).statusCode();
    }

    /** How many received records stand so in the law of conservation. */
    long total(String figure) throws IOException {
        return get("/api/v1/audit").path("total").path(figure).asLong(-1);
    }

    private HttpRequest.Builder request(String path) throws IOException {
        Map<?, ?> address = Json.read(Files.readAllBytes(data.resolve("hub.json")), Map.class);
        return HttpRequest.newBuilder(URI.create(address.get("url").toString()).resolve(path))
                .header("Authorization", "Bearer " + address.get("token"));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }
}
