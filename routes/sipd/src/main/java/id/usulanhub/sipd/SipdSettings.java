package id.usulanhub.sipd;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where the target is and how long it may take.
 *
 * @param base the address that the paths of {@code schemas/sipd/openapi.yaml} are appended to; http or https
 * @param credential what proves who we are
 * @param connectTimeout until the connection stands; shorter than {@code timeout}
 * @param timeout from the first byte to the last of an exchange
 * @param largestAnswer bytes; a longer answer is cut off and is no answer
 * @param archive the folder that keeps request and answer of each attempt
 * @param breaker when to leave the target alone
 */
public record SipdSettings(
        URI base,
        Credential credential,
        Duration connectTimeout,
        Duration timeout,
        int largestAnswer,
        Path archive,
        Breaker breaker) {

    private static final int EIGHT_MIB = 8 * 1024 * 1024;

    /**
     * The header that carries the secret.
     *
     * @param header its name, for example {@code Authorization}
     * @param prefix what stands before the secret, for example {@code "Bearer "}
     * @param secret read anew for each request, so that it can be replaced while the hub runs
     */
    public record Credential(String header, String prefix, Supplier<String> secret) {

        public static Credential bearer(Supplier<String> secret) {
            return new Credential("Authorization", "Bearer ", secret);
        }

        String value() {
            return prefix + secret.get();
        }

        /** Never the secret. */
        @Override
        public String toString() {
            return "Credential[" + header + "]";
        }
    }

    /**
     * When the target is left alone.
     *
     * @param failures this many in a row open the breaker, 1 or more
     * @param pause how long it stays open before one exchange may try again
     */
    public record Breaker(int failures, Duration pause) {}

    /** @throws IllegalArgumentException naming the setting that is out of range */
    public SipdSettings {
        if (!Set.of("http", "https").contains(String.valueOf(base.getScheme())) || base.getHost() == null) {
            throw new IllegalArgumentException("sipd.url is an http or https address, not " + base);
        }
        if (connectTimeout.compareTo(timeout) >= 0) {
            throw new IllegalArgumentException("sipd.connect-timeout is shorter than sipd.timeout");
        }
        if (largestAnswer < 1 || breaker.failures() < 1) {
            throw new IllegalArgumentException("sipd.largest-answer and sipd.breaker.failures are at least 1");
        }
    }

    /** 5 s to connect, 30 s for all, 8 MiB; the breaker opens for 30 s after 5 failures. */
    public static SipdSettings of(URI base, Credential credential, Path archive) {
        return new SipdSettings(
                base,
                credential,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                EIGHT_MIB,
                archive,
                new Breaker(5, Duration.ofSeconds(30)));
    }

    /** The base with {@code path} appended, which begins with a slash. */
    URI at(String path) {
        String stem = base.toString();
        return URI.create((stem.endsWith("/") ? stem.substring(0, stem.length() - 1) : stem) + path);
    }
}
