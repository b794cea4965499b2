package id.usulanhub.domain.push;

import java.time.Duration;

/** What happened on the wire in one attempt, before anybody judged what it means. */
public sealed interface Exchange {

    /** Not one byte of the request can have been taken: name not found, refused, TLS failed, breaker open. */
    record NotSent(String why) implements Exchange {}

    /** The request may have been taken, and no whole answer came: timeout, reset, cut body. */
    record NoAnswer(String why) implements Exchange {}

    /**
     * A whole HTTP answer came.
     *
     * @param status the HTTP status
     * @param retryAfter how long the target asked to wait; null when it did not
     */
    record Answered(int status, Duration retryAfter, Reply reply) implements Exchange {}
}
