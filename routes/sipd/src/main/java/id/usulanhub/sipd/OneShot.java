package id.usulanhub.sipd;

import id.usulanhub.domain.push.Exchange.NoAnswer;
import id.usulanhub.domain.push.Exchange.NotSent;
import id.usulanhub.sipd.WireResult.Answer;
import id.usulanhub.sipd.WireResult.Failed;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * One request on one new connection, once: no pool whose stale connections could end an exchange before it began, no
 * redirects, no second try, and one deadline for all of it, the last byte of the body included.
 */
final class OneShot {

    static final String RESENDS_A_POST = "jdk.httpclient.enableAllMethodRetry";

    private static final List<Class<? extends Throwable>> BEFORE_THE_FIRST_BYTE = List.of(
            ConnectException.class,
            HttpConnectTimeoutException.class,
            UnknownHostException.class,
            UnresolvedAddressException.class,
            SSLHandshakeException.class);

    private final SipdSettings settings;

    /** @throws IllegalStateException when the JDK is told to send a POST again by itself */
    OneShot(SipdSettings settings) {
        String resends = System.getProperty(RESENDS_A_POST);
        if (resends != null && !resends.equals("false")) {
            throw new IllegalStateException(
                    RESENDS_A_POST + " is set: a POST could be sent twice, so nothing is pushed");
        }
        this.settings = settings;
    }

    WireResult exchange(HttpRequest request) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
        try {
            return awaited(client.sendAsync(request, head -> new CappedBody(settings.largestAnswer())));
        } finally {
            client.shutdownNow();
        }
    }

    private WireResult awaited(CompletableFuture<HttpResponse<byte[]>> coming) {
        try {
            var response = coming.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            return new Failed(new NoAnswer("no whole answer within " + settings.timeout()));
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(new NoAnswer("interrupted while waiting for the answer"));
        }
    }

    private static Failed failed(Throwable fault) {
        String why = fault.getClass().getSimpleName();
        return new Failed(isBeforeTheFirstByte(fault) ? new NotSent(why) : new NoAnswer(why));
    }

    private static boolean isBeforeTheFirstByte(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (BEFORE_THE_FIRST_BYTE.stream().anyMatch(cause.getClass()::equals)) {
                return true;
            }
        }
        return false;
    }
}
