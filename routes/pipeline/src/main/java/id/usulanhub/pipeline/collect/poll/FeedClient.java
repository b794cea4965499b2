package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.domain.push.RetryAfter;
import id.usulanhub.pipeline.collect.poll.FeedFault.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Asks a source once: no redirects, one deadline up to the last byte, and no more bytes than may be held. */
final class FeedClient {

    /** How long one answer may take and be. */
    record Limits(Duration connect, Duration whole, int bytes) {

        /** 5 s to connect, 60 s for all of the answer, 32 MiB. */
        static final Limits DEFAULT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), 32 * 1024 * 1024);
    }

    private static final List<Class<? extends Throwable>> NEVER_REACHED = List.of(
            ConnectException.class,
            HttpConnectTimeoutException.class,
            UnknownHostException.class,
            UnresolvedAddressException.class,
            SSLException.class);

    private final Limits limits;
    private final InstantSource clock;

    FeedClient(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The JSON that the source answers.
     *
     * @param headers what proves who asks
     * @throws FeedFault whatever else came of it
     */
    byte[] get(URI uri, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "application/json");
        headers.forEach(request::header);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
        try {
            return awaited(client.sendAsync(request.build(), BodyHandlers.ofInputStream())
                    .thenApplyAsync(this::body, Thread::startVirtualThread));
        } finally {
            client.shutdownNow();
        }
    }

    private byte[] awaited(CompletableFuture<byte[]> coming) {
        try {
            return coming.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new FeedFault(Code.TOO_SLOW, limits.whole().toSeconds() + " s");
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedFault(Code.TOO_SLOW, "");
        }
    }

    private byte[] body(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            refuse(answer);
            byte[] bytes = body.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw new FeedFault(Code.TOO_LARGE, limits.bytes() + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status != 200) {
            throw new FeedFault(code(status), Integer.toString(status), asked(answer));
        }
        String mediaType = answer.headers().firstValue("Content-Type").orElse("");
        if (!mediaType.startsWith("application/json")) {
            throw new FeedFault(Code.NOT_JSON, mediaType);
        }
    }

    private static Code code(int status) {
        return switch (status) {
            case 401, 403 -> Code.SECRET_REFUSED;
            case 404, 410 -> Code.NOT_FOUND;
            case 429, 503 -> Code.BUSY;
            default -> status >= 500 ? Code.UNWELL : status >= 400 ? Code.QUESTION_REFUSED : Code.REDIRECTED;
        };
    }

    private Duration asked(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .map(text -> RetryAfter.of(text, clock.instant()))
                .orElse(null);
    }

    private static FeedFault fault(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FeedFault fault) {
                return fault;
            }
            if (neverReached(cause)) {
                return new FeedFault(Code.UNREACHABLE, cause.getClass().getSimpleName());
            }
        }
        return new FeedFault(Code.CUT_OFF, thrown.getClass().getSimpleName());
    }

    private static boolean neverReached(Throwable cause) {
        return NEVER_REACHED.stream().anyMatch(kind -> kind.isInstance(cause));
    }
}
