package id.usulanhub.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client sends to a running hub, and what it hears. */
record HubHttp(URI url, String token) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    /** The hub that runs on a data folder now. */
    static HubHttp of(Path data) {
        try {
            JsonNode address = JSON.readTree(Files.readAllBytes(data.resolve("hub.json")));
            return new HubHttp(
                    URI.create(address.path("url").asString()),
                    address.path("token").asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a sender outside: without the operator's token. */
    HttpResponse<String> collect(String connector, String body) {
        return send(HttpRequest.newBuilder(url.resolve("/collect/" + connector))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> upload(String connector, String boundary, byte[] multipart) {
        return send(HttpRequest.newBuilder(url.resolve("/collect/" + connector + "/file"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(multipart)));
    }

    /** Hands a file in without waiting for its rows. @return where to ask how far it is */
    String hand(String connector, Path file) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(url.resolve("/collect/" + connector + "/file"))
                .header("Content-Type", "text/csv")
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.ofFile(file)));
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postFile(String path, Path file) {
        try {
            return send(HttpRequest.newBuilder(url.resolve(path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode get(String path) {
        return json(send(HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + token)
                .GET()));
    }

    /** One figure of the law of conservation, over all connectors. */
    long total(String figure) {
        return get("/api/v1/audit").path("total").path(figure).asLong(-1);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
