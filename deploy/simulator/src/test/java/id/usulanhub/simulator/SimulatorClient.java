package id.usulanhub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a simulator as the hub and as its administrator would. */
final class SimulatorClient {

    static final String TOKEN = "rahasia";

    private static final JsonMapper JSON = new JsonMapper();

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SimulatorClient(URI address) {
        this.address = address;
    }

    void fault(Fault fault, int requests) {
        call(
                "POST",
                "/admin/fault",
                JSON.createObjectNode()
                        .put("fault", fault.text())
                        .put("requests", requests)
                        .toString());
    }

    /** Every row of the store. */
    List<JsonNode> rows() {
        List<JsonNode> rows = new ArrayList<>();
        body(call("GET", "/admin/rows", "")).path("rows").forEach(rows::add);
        return rows;
    }

    /** How many POSTs came of each attempt. */
    Map<String, Integer> posts() {
        Map<String, Integer> posts = new LinkedHashMap<>();
        body(call("GET", "/admin/posts", ""))
                .properties()
                .forEach(entry -> posts.put(entry.getKey(), entry.getValue().asInt()));
        return posts;
    }

    HttpResponse<String> send(String attempt, String batch) {
        return exchange(HttpRequest.newBuilder(address.resolve("/api/v1/usulan/batch"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Idempotency-Key", attempt)
                .timeout(Duration.ofSeconds(5))
                .POST(BodyPublishers.ofString(batch))
                .build());
    }

    HttpResponse<String> call(String method, String path, String body) {
        return exchange(HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(Duration.ofSeconds(5))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    static JsonNode body(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
