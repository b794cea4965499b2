package id.usulanhub.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the server does with the connection once it knows what to say. */
sealed interface Reaction {

    /** How the bytes of an answer go out. */
    enum Manner {
        WHOLE,
        HALF,
        ONE_BYTE_A_SECOND
    }

    /** Answers. */
    record Reply(int status, String mediaType, Map<String, String> headers, byte[] body, Manner manner)
            implements Reaction {

        static Reply json(int status, JsonNode body) {
            return new Reply(
                    status,
                    "application/json",
                    Map.of(),
                    body.toString().getBytes(StandardCharsets.UTF_8),
                    Manner.WHOLE);
        }

        Reply with(String header, String value) {
            return new Reply(status, mediaType, Map.of(header, value), body, manner);
        }

        Reply in(Manner other) {
            return new Reply(status, mediaType, headers, body, other);
        }
    }

    /** Says nothing, and waits until the other side gives up. */
    record Silence() implements Reaction {}

    /** Resets the connection. */
    record Reset() implements Reaction {}
}
