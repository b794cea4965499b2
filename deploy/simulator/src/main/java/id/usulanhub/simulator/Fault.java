package id.usulanhub.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the simulator may misbehave on a POST. The name in the admin API is the constant in lower case with hyphens. */
public enum Fault {
    NONE,
    /** Stores everything, then never answers. */
    COMMIT_THEN_TIMEOUT,
    /** HTTP 200; every second item is refused and not stored. */
    OK_WITH_ERRORS,
    /** 429 with Retry-After; nothing is stored. */
    TOO_MANY,
    /** 503 with Retry-After; nothing is stored. */
    UNAVAILABLE,
    /** Nothing is stored, and the schedule says so too. */
    SCHEDULE_CLOSED,
    /** HTTP 200 with {@code status_code} 403; nothing is stored. */
    SESSION_EXPIRED,
    /** Resets the connection before the body is read; nothing is stored. */
    RESET_BEFORE_BODY,
    /** Stores everything, then resets the connection. */
    RESET_AFTER_COMMIT,
    /** HTTP 200 with a log-in page; nothing is stored. */
    HTML_LOGIN,
    /** Stores everything, then sends half of the answer. */
    CUT_BODY,
    /** Stores everything, then sends one byte of the answer a second. */
    SLOW_BODY,
    /** Stores everything, and answers for all but the last. */
    WRONG_COUNT,
    /** Stores everything, and answers for another list. */
    OTHER_LIST,
    /** Stores everything, and says that it was there already. */
    DUPLICATE_KEY,
    /** 500; nothing is stored. */
    SERVER_ERROR,
    /** Stores everything, then 500. */
    SERVER_ERROR_AFTER_COMMIT;

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault of that name; empty when there is none. */
    public static Optional<Fault> named(String text) {
        return Arrays.stream(values())
                .filter(fault -> fault.text().equals(text))
                .findFirst();
    }
}
