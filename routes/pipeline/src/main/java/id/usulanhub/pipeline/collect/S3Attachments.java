package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Attachments in a bucket of an S3-compatible store, addressed by path; the SHA-256 is the object's key. */
public final class S3Attachments implements Attachments {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String NO_BODY = Sha256.hex(new byte[0]);
    private static final int OK = 200;
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
            HttpResponse<InputStream> answer = sent("PUT", sha256, sha256, BodyPublishers.ofFile(intake.file()));
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
        if (!SHA256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        try {
            HttpResponse<InputStream> answer = sent("GET", sha256, NO_BODY, BodyPublishers.noBody());
            if (answer.statusCode() == OK) {
                return Optional.of(answer.body());
            }
            answer.body().close();
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new IOException("the store answered " + answer.statusCode());
        } catch (IOException e) {
            throw new UncheckedIOException("an attached file could not be read", e);
        }
    }

    private HttpResponse<InputStream> sent(String method, String key, String payloadSha256, BodyPublisher body)
            throws IOException {
        URI uri = URI.create(bucket.endpoint() + "/" + bucket.name() + "/" + key);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, body);
        signature
                .headers(new SignatureV4.Request(method, uri), Map.of(), payloadSha256, clock.instant())
                .forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
