package id.usulanhub.app.client;

import id.usulanhub.codec.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Speaks with a running hub, for the commands. */
public final class HubClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(10);

    private final HubAddress address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    public HubClient(HubAddress address) {
        this.address = address;
    }

    /** The hub that runs on a data folder. */
    public static HubClient of(Path data) {
        return new HubClient(HubAddress.read(data));
    }

    /** What the hub answered. */
    public record Answer(int status, JsonNode body) {
        public boolean ok() {
            return status / 100 == 2;
        }
    }

    public Answer get(String path) {
        return answer(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return post(path, "application/json", BodyPublishers.ofByteArray(Json.write(body)));
    }

    /** Posts a file as it is. */
    public Answer postFile(String path, Path file) {
        try {
            return post(path, "application/octet-stream", BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Posts bytes as they are. */
    public Answer post(String path, String mediaType, BodyPublisher body) {
        return answer(request(path).header("Content-Type", mediaType).POST(body));
    }

    /** Posts a file and hears each line of the answer as it comes. */
    public void stream(String path, Path file, Consumer<JsonNode> lines) {
        try {
            stream(path, "application/octet-stream", BodyPublishers.ofFile(file), lines);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Posts facts and hears each line of the answer as it comes. */
    public void stream(String path, Object body, Consumer<JsonNode> lines) {
        stream(path, "application/json", BodyPublishers.ofByteArray(Json.write(body)), lines);
    }

    private void stream(String path, String mediaType, BodyPublisher body, Consumer<JsonNode> lines) {
        HttpRequest request =
                request(path).header("Content-Type", mediaType).POST(body).build();
        try (Stream<String> answer = http.send(request, BodyHandlers.ofLines()).body()) {
            answer.filter(line -> !line.isBlank()).map(Json.mapper()::readTree).forEach(lines);
        } catch (IOException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    /**
     * Saves what the hub gives as a file.
     *
     * @return the hub's words when it gives none; then nothing was written
     */
    public Answer download(String path, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            HttpResponse<InputStream> response = http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() / 100 != 2) {
                    return new Answer(response.statusCode(), Json.mapper().readTree(body));
                }
                Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return new Answer(response.statusCode(), Json.mapper().createObjectNode());
        } catch (IOException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        URI uri = address.url().resolve(path);
        return HttpRequest.newBuilder(uri)
                .timeout(ANSWER)
                .header("Accept", "application/json, application/x-ndjson, application/problem+json")
                .header("Authorization", "Bearer " + address.token());
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            byte[] body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.length == 0
                            ? Json.mapper().createObjectNode()
                            : Json.mapper().readTree(body));
        } catch (IOException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private HubUnavailable unavailable(Exception cause) {
        return new HubUnavailable(
                "Hub di " + address.url() + " tidak menjawab. / The hub at " + address.url() + " does not answer.",
                cause);
    }
}
