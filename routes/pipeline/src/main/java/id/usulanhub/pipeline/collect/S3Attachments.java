package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Attachments in a bucket of an S3-compatible store, addressed by path; the SHA-256 is the object's key. */
public final class S3Attachments implements Attachments {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String NO_BODY = Sha256.hex(new byte[0]);
    private static final Pattern TOTAL = Pattern.compile("bytes .*/([0-9]{1,18})");
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Bucket bucket;
    private final SignatureV4 signature;
    private final Path spool;
    private final InstantSource clock;

    /**
     * Where the objects are.
     *
     * @param endpoint of the store, for example {@code https://s3.example.go.id}
     */
    public record Bucket(URI endpoint, String name, String region) {}

    /** Who asks. */
    public record Credentials(String accessKey, String secretKey) {

        /** Without the keys. */
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** @param spool folder on local disk in which a file lies until the store has it */
    public S3Attachments(Bucket bucket, Credentials credentials, Path spool, InstantSource clock) {
        this.bucket = bucket;
        this.signature = new SignatureV4(bucket.region(), credentials.accessKey(), credentials.secretKey());
        this.spool = spool;
        this.clock = clock;
    }

    @Override
    public Outcome<Stored> put(InputStream content) {
        return Intake.read(content, spool).map(this::keep);
    }

    private Stored keep(Intake intake) {
        try (intake) {
            String sha256 = intake.stored().sha256();
            HttpResponse<InputStream> answer = sent(request(sha256).PUT(BodyPublishers.ofFile(intake.file())), sha256);
            answer.body().close();
            if (answer.statusCode() != OK) {
                throw new IOException("the store answered " + answer.statusCode());
            }
            return intake.stored();
        } catch (IOException e) {
            throw new UncheckedIOException("an attached file could not be stored", e);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        try {
            return asked(sha256, "").map(HttpResponse::body);
        } catch (IOException e) {
            throw new UncheckedIOException("an attached file could not be read", e);
        }
    }

    @Override
    public Optional<Stored> find(String sha256) {
        try {
            Optional<HttpResponse<InputStream>> answer = asked(sha256, "bytes=0-" + (FileKind.TELLING - 1));
            return answer.isEmpty() ? Optional.empty() : stored(sha256, answer.get());
        } catch (IOException e) {
            throw new UncheckedIOException("an attached file could not be read", e);
        }
    }

    private static Optional<Stored> stored(String sha256, HttpResponse<InputStream> answer) throws IOException {
        try (InputStream start = answer.body()) {
            long size = size(answer);
            return FileKind.of(start.readNBytes(FileKind.TELLING))
                    .map(kind -> new Stored(sha256, size, kind.mediaType()));
        }
    }

    /** Of the whole object: a store may answer with the part that was asked for, or with all. */
    private static long size(HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() == OK) {
            return answer.headers().firstValueAsLong("content-length").orElseThrow(() -> noSize(""));
        }
        String range = answer.headers().firstValue("content-range").orElse("");
        Matcher total = TOTAL.matcher(range);
        if (!total.matches()) {
            throw noSize(range);
        }
        return Long.parseLong(total.group(1));
    }

    private static IOException noSize(String range) {
        return new IOException("the store does not say how large an object is: " + range);
    }

    /**
     * An object, for the caller to close.
     *
     * @param range the bytes that are wanted; empty for all
     */
    private Optional<HttpResponse<InputStream>> asked(String sha256, String range) throws IOException {
        if (!SHA256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        HttpRequest.Builder request = request(sha256);
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        HttpResponse<InputStream> answer = sent(request, NO_BODY);
        if (answer.statusCode() == OK || answer.statusCode() == PARTIAL) {
            return Optional.of(answer);
        }
        answer.body().close();
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        throw new IOException("the store answered " + answer.statusCode());
    }

    private HttpRequest.Builder request(String key) {
        URI uri = URI.create(bucket.endpoint() + "/" + bucket.name() + "/" + key);
        return HttpRequest.newBuilder(uri).timeout(PATIENCE);
    }

    private HttpResponse<InputStream> sent(HttpRequest.Builder request, String payloadSha256) throws IOException {
        HttpRequest unsigned = request.build();
        signature
                .headers(
                        new SignatureV4.Request(unsigned.method(), unsigned.uri()),
                        Map.of(),
                        payloadSha256,
                        clock.instant())
                .forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
