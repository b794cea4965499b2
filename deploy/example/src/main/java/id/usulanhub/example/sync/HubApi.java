package id.usulanhub.example.sync;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The hub's sync API, {@code schemas/openapi/sync-v1.yaml}, with the patience that a bad network asks for. */
final class HubApi {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int ELSEWHERE = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    /** Too slow, another request has the file, too many requests, not now. */
    private static final Set<Integer> LATER = Set.of(408, 423, 429, 502, 503, 504);

    private static final int TRIES = 6;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** HTTP/1.1, since a cut connection then costs one request and not all. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final Settings settings;
    private final Pause pause;

    /**
     * Where the hub is and who asks.
     *
     * @param connector for example {@code mobile-sync}
     * @param token what the operator gave out; empty when the connector asks for nothing
     * @param device names this device
     */
    record Settings(URI hub, String connector, String token, String device) {}

    /** What is done before something is tried again. */
    @FunctionalInterface
    interface Pause {
        /** @param seconds that the hub asked for, or that one waits of oneself */
        void seconds(long seconds) throws IOException;
    }

    /** The hub says no, and sending the same again does not help. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String code;

        Refused(int status, String problem) {
            super(status + " " + problem);
            this.status = status;
            this.code = code(problem);
        }

        /** Empty when it is no problem document of the hub, but for example a proxy's page. */
        private static String code(String problem) {
            try {
                return JsonText.object(problem).get("code") instanceof String code ? code : "";
            } catch (IllegalArgumentException e) {
                return "";
            }
        }

        /** Whether what came is not what its SHA-256 says. The hub has thrown it away, and takes it from its beginning. */
        boolean isOfTheContent() {
            return code.equals("CONTENT_DIFFERS");
        }

        /** Whether it is the file that is not wanted, too large or of a kind that is not kept, and not who brings it. */
        boolean isOfTheFile() {
            return status == TOO_LARGE || status == UNPROCESSABLE;
        }
    }

    HubApi(Settings settings, Pause pause) {
        this.settings = settings;
        this.pause = pause;
    }

    /** Sends changes. @return what became of them */
    Map<String, Object> batch(Map<String, Object> batch) throws IOException {
        HttpRequest.Builder request = request("batch", "")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonText.of(batch)));
        return json(patiently(request));
    }

    /** What is new. @param since the last token; empty at first */
    Map<String, Object> changes(String since) throws IOException {
        String query = since.isEmpty() ? "" : "&since=" + encoded(since);
        return json(patiently(request("changes", query).GET()));
    }

    /** How much of a file the hub has. */
    Progress progress(String sha256) throws IOException {
        return Progress.of(good(patiently(file(sha256).method("HEAD", BodyPublishers.noBody())), NO_CONTENT));
    }

    /**
     * Sends a piece of a file. When its answer is lost it is not sent again: what came of it is not known, and to ask costs
     * less.
     *
     * @throws Refused when the hub does not want the file
     * @throws IOException when no answer came
     */
    Progress append(String sha256, long offset, Piece piece) throws IOException {
        HttpRequest.Builder request = file(sha256)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .header("Upload-Length", Long.toString(piece.total()))
                .method("PATCH", piece.content());
        HttpResponse<String> answer = answered(request);
        return Progress.of(answer.statusCode() == ELSEWHERE ? answer : good(answer, NO_CONTENT));
    }

    /** A piece of a file. @param total bytes of the whole file */
    record Piece(BodyPublisher content, long total) {}

    /**
     * How much of a file the hub has.
     *
     * @param complete whether all of it is kept, and may be named
     */
    record Progress(long offset, boolean complete) {

        private static Progress of(HttpResponse<String> answer) {
            return new Progress(
                    answer.headers().firstValueAsLong("Upload-Offset").orElse(0),
                    answer.headers().firstValue("Upload-Complete").equals(Optional.of("?1")));
        }
    }

    /** Waits a little, longer each time. @param attempt 1 for the first */
    void pause(int attempt) throws IOException {
        pause.seconds(1L << Math.min(attempt, TRIES));
    }

    /** For requests that may be repeated when no answer came: the hub does nothing twice. */
    private HttpResponse<String> patiently(HttpRequest.Builder request) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return answered(request);
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** Comes again when the hub says so. */
    private HttpResponse<String> answered(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = once(request);
        for (int attempt = 1; LATER.contains(answer.statusCode()) && attempt < TRIES; attempt++) {
            pause.seconds(retryAfter(answer).orElse(1L << attempt));
            answer = once(request);
        }
        return answer;
    }

    /** A proxy may name a date instead, for which its clock would have to be known. */
    private static Optional<Long> retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(Long::valueOf);
    }

    /** A network that wants its users to log in answers for the hub, with a page of its own. */
    private static Map<String, Object> json(HttpResponse<String> answer) throws IOException {
        try {
            return JsonText.object(good(answer, OK).body());
        } catch (IllegalArgumentException e) {
            throw new IOException("no answer of a hub", e);
        }
    }

    private static HttpResponse<String> good(HttpResponse<String> answer, int status) throws Refused {
        if (answer.statusCode() != status) {
            throw new Refused(answer.statusCode(), answer.body());
        }
        return answer;
    }

    private HttpResponse<String> once(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpRequest.Builder file(String sha256) {
        return request("attachments/" + sha256, "");
    }

    private HttpRequest.Builder request(String what, String query) {
        URI address = settings.hub()
                .resolve("/sync/v1/" + settings.connector() + "/" + what + "?deviceID=" + encoded(settings.device())
                        + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT);
        if (!settings.token().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
