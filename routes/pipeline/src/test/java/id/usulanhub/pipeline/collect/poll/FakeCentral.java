package id.usulanhub.pipeline.collect.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A server that answers as the OData feed of ODK Central does: newest first, a token for the next page, a link that names
 * the server's own host, deleted submissions only when asked for, and nothing at all after an unknown token.
 */
public final class FakeCentral implements AutoCloseable {

    public static final String SECRET = "hub@example.id:rahasia";
    public static final String PATH = "/v1/projects/7/forms/usulan.svc/Submissions";
    private static final Pattern SINCE = Pattern.compile("__system/(\\w+) ge (\\S+)");
    private static final String HOST = "https://central.example.id";

    /** One submission; {@code updated} and {@code deleted} may be null. */
    public record Sent(String id, Instant came, Instant updated, Instant deleted, String state, String words) {

        public Sent(String id, Instant came, String words) {
            this(id, came, null, null, null, words);
        }

        String json() {
            return """
                    { "__id": "%s", "words": "%s",
                      "__system": { "submissionDate": "%s", "updatedAt": %s, "deletedAt": %s, "reviewState": %s } }""".formatted(id, words, came, quoted(updated), quoted(deleted), quoted(state));
        }

        private static String quoted(Object value) {
            return value == null ? "null" : "\"" + value + "\"";
        }
    }

    /** Something that goes wrong instead of an answer. */
    @FunctionalInterface
    public interface Fault {
        void answer(HttpExchange exchange) throws IOException;
    }

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    public final Map<String, Sent> sent = new TreeMap<>();
    volatile boolean tellsOfDeletions = true;
    private final HttpServer server;

    public FakeCentral() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public String url() {
        return "http://" + host();
    }

    public void has(Sent one) {
        sent.put(one.id(), one);
    }

    static Fault status(int status, String retryAfter) {
        return exchange -> {
            if (retryAfter != null) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static Fault body(String mediaType, String body) {
        return exchange -> write(exchange, mediaType, body);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getRawQuery();
            asked.add(exchange.getRequestURI().getPath() + "?" + decoded(query == null ? "" : query));
            Fault fault = faults.poll();
            String wanted = "Basic " + Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
            if (!wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (fault != null) {
                fault.answer(exchange);
            } else if (!PATH.equals(exchange.getRequestURI().getPath())) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                page(exchange, options(query));
            }
        }
    }

    private void page(HttpExchange exchange, Map<String, String> options) throws IOException {
        String filter = options.getOrDefault("$filter", "");
        if (filter.contains("deletedAt") && !tellsOfDeletions) {
            exchange.sendResponseHeaders(501, -1);
            return;
        }
        List<Sent> all = sent.values().stream()
                .filter(one -> matches(one, filter))
                .sorted(Comparator.comparing(Sent::came).thenComparing(Sent::id).reversed())
                .toList();
        String token = options.get("$skiptoken");
        List<String> ids = all.stream().map(Sent::id).toList();
        int from = token == null ? 0 : ids.contains(token) ? ids.indexOf(token) + 1 : all.size();
        int to = Math.min(all.size(), from + Integer.parseInt(options.get("$top")));
        String next = to < all.size()
                ? ", \"@odata.nextLink\": \"" + HOST + PATH + "?%24top=" + options.get("$top") + "&%24skiptoken="
                        + ids.get(to - 1) + "\""
                : "";
        String value = all.subList(from, to).stream().map(Sent::json).collect(Collectors.joining(","));
        write(
                exchange,
                "application/json; charset=utf-8",
                "{ \"@odata.count\": " + all.size() + ", \"value\": [" + value + "]" + next + " }");
    }

    private static boolean matches(Sent one, String filter) {
        if (filter.contains("deletedAt")) {
            return one.deleted() != null && (filter.endsWith("ne null") || since(one, filter));
        }
        return one.deleted() == null && (filter.isEmpty() || since(one, filter));
    }

    private static boolean since(Sent one, String filter) {
        Matcher each = SINCE.matcher(filter);
        List<Boolean> holds = new ArrayList<>();
        while (each.find()) {
            Instant time = switch (each.group(1)) {
                case "submissionDate" -> one.came();
                case "updatedAt" -> one.updated();
                default -> one.deleted();
            };
            holds.add(time != null && !time.isBefore(Instant.parse(each.group(2))));
        }
        return holds.contains(true);
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new TreeMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            options.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return options;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void write(HttpExchange exchange, String mediaType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
