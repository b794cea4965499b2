package id.usulanhub.pipeline.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.usulanhub.codec.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A store that keeps objects in memory, and takes a request only when it is signed and its body is what was signed. */
final class FakeS3 implements AutoCloseable {

    static final S3Attachments.Credentials CREDENTIALS = new S3Attachments.Credentials("akses", "rahasia");
    private static final String REGION = "id-1";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    volatile boolean broken;
    volatile boolean ignoresRanges;
    private final SignatureV4 signature = new SignatureV4(REGION, CREDENTIALS.accessKey(), CREDENTIALS.secretKey());
    private final HttpServer server;

    FakeS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/lampiran/", this::answer);
        server.start();
    }

    S3Attachments.Bucket bucket() {
        return new S3Attachments.Bucket(endpoint(), "lampiran", REGION);
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String key = exchange.getRequestURI().getPath();
            if (broken) {
                exchange.sendResponseHeaders(503, -1);
            } else if (!signed(exchange, body)) {
                exchange.sendResponseHeaders(403, -1);
            } else if (exchange.getRequestMethod().equals("PUT")) {
                objects.put(key, body);
                exchange.sendResponseHeaders(200, -1);
            } else if (objects.containsKey(key)) {
                give(exchange, objects.get(key));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void give(HttpExchange exchange, byte[] object) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("range");
        if (range == null || ignoresRanges) {
            exchange.sendResponseHeaders(200, object.length);
            exchange.getResponseBody().write(object);
            return;
        }
        int last = Integer.parseInt(range.substring("bytes=0-".length()));
        exchange.getResponseHeaders().set("content-range", "bytes 0-" + last + "/" + object.length);
        exchange.sendResponseHeaders(206, last + 1L);
        exchange.getResponseBody().write(object, 0, last + 1);
    }

    private boolean signed(HttpExchange exchange, byte[] body) {
        Instant at = TIME.parse(exchange.getRequestHeaders().getFirst("x-amz-date"), Instant::from);
        URI asked = URI.create(endpoint() + exchange.getRequestURI().getRawPath());
        String right = signature
                .headers(new SignatureV4.Request(exchange.getRequestMethod(), asked), Map.of(), Sha256.hex(body), at)
                .get("authorization");
        return right.equals(exchange.getRequestHeaders().getFirst("authorization"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
