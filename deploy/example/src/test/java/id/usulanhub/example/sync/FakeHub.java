package id.usulanhub.example.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A hub that does what the document of the API says, and whose network is bad whenever a test wants it to be. */
final class FakeHub implements AutoCloseable {

    final List<Map<String, Object>> received = new ArrayList<>();
    final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
    final Map<String, Long> complete = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();

    /** What comes of the next requests before they are looked at: a status, or {@link #CUT}. */
    final Deque<Integer> faults = new ArrayDeque<>();

    /** What each change is answered; accepted when there is none. */
    final Map<String, Map<String, Object>> answers = new LinkedHashMap<>();

    /** Files that are of a kind that is not kept. */
    final List<String> unwanted = new ArrayList<>();

    /** As many files come there as others. */
    int garbled;

    List<Map<String, Object>> news = List.of();

    /** What somebody else answers instead; null when nobody does. */
    String page;

    String retryAfter = "7";

    /** Of a piece as much as this comes before the connection is cut; -1 for never. */
    int cutPieceAfter = -1;

    /** The request is done, and its answer never comes. */
    static final int CUT = -1;

    private final HttpServer server;

    FakeHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sync/v1/mobile-sync/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String what = exchange.getRequestURI().getPath().replaceFirst(".*/mobile-sync/", "");
            asked.add(exchange.getRequestMethod() + " " + what.replaceFirst("/.*", "")
                    + query(exchange).replaceFirst("deviceID=[^&]*", ""));
            Integer fault = faults.poll();
            if (fault != null && fault != CUT) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                exchange.sendResponseHeaders(fault, -1);
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "POST" -> json(exchange, batch(exchange), fault);
                case "GET" -> json(exchange, changes(exchange), fault);
                case "PATCH" -> append(exchange, what.replace("attachments/", ""));
                default -> progress(exchange, what.replace("attachments/", ""), 204);
            }
        }
    }

    private Map<String, Object> batch(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<Object> results = new ArrayList<>();
        for (Object each : (List<?>) JsonText.object(body).get("items")) {
            @SuppressWarnings("unchecked")
            Map<String, Object> item = (Map<String, Object>) each;
            received.add(item);
            Map<String, Object> result = new LinkedHashMap<>(Map.of(
                    "id",
                    item.get("id"),
                    "change",
                    item.get("change"),
                    "version",
                    item.get("change"),
                    "status",
                    "accepted"));
            result.put("missing", missing(item));
            result.putAll(answers.getOrDefault((String) item.get("change"), Map.of()));
            results.add(result);
        }
        return Map.of("serverTime", "2026-11-22T08:00:00Z", "items", results);
    }

    private List<Object> missing(Map<String, Object> item) {
        return ((List<?>) item.get("attachments"))
                .stream()
                        .map(file -> ((Map<?, ?>) file).get("sha256"))
                        .filter(sha256 -> !complete.containsKey(sha256))
                        .map(Object.class::cast)
                        .toList();
    }

    /** One item a page. */
    private Map<String, Object> changes(HttpExchange exchange) {
        String query = query(exchange);
        int since = query.contains("since=") ? Integer.parseInt(query.replaceFirst(".*since=t ", "")) : 0;
        boolean some = since < news.size();
        return Map.of(
                "serverTime",
                "2026-11-22T08:00:00Z",
                "items",
                some ? List.of(news.get(since)) : List.of(),
                "next",
                "t " + (some ? since + 1 : since),
                "more",
                since + 1 < news.size());
    }

    private static String query(HttpExchange exchange) {
        return URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
    }

    private void append(HttpExchange exchange, String sha256) throws IOException {
        ByteArrayOutputStream here = files.computeIfAbsent(sha256, name -> new ByteArrayOutputStream());
        long offset = Long.parseLong(exchange.getRequestHeaders().getFirst("Upload-Offset"));
        long total = Long.parseLong(exchange.getRequestHeaders().getFirst("Upload-Length"));
        InputStream body = exchange.getRequestBody();
        if (unwanted.contains(sha256)) {
            body.readAllBytes();
            refuse(exchange, "ATTACHMENT_UNSUPPORTED");
        } else if (offset != here.size()) {
            body.readAllBytes();
            progress(exchange, sha256, 409);
        } else if (cutPieceAfter >= 0) {
            here.write(body.readNBytes(cutPieceAfter));
            cutPieceAfter = -1;
        } else {
            here.write(body.readAllBytes());
            if (here.size() == total && garbled > 0) {
                garbled--;
                files.remove(sha256);
                refuse(exchange, "CONTENT_DIFFERS");
                return;
            }
            if (here.size() == total) {
                complete.put(sha256, total);
            }
            progress(exchange, sha256, 204);
        }
    }

    private static void refuse(HttpExchange exchange, String code) throws IOException {
        byte[] problem = JsonText.of(Map.of("status", 422, "code", code)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(422, problem.length);
        exchange.getResponseBody().write(problem);
    }

    private void progress(HttpExchange exchange, String sha256, int status) throws IOException {
        ByteArrayOutputStream here = files.getOrDefault(sha256, new ByteArrayOutputStream());
        exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(here.size()));
        if (complete.containsKey(sha256)) {
            exchange.getResponseHeaders().set("Upload-Complete", "?1");
        }
        exchange.sendResponseHeaders(status, -1);
    }

    private void json(HttpExchange exchange, Map<String, Object> json, Integer fault) throws IOException {
        if (fault == null) {
            byte[] bytes = (page == null ? JsonText.of(json) : page).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
