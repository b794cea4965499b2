package id.usulanhub.sipd;

import id.usulanhub.domain.push.Exchange;
import java.net.http.HttpHeaders;

/** What one exchange over HTTP came to. */
sealed interface WireResult {

    /** A whole answer. */
    record Answer(int status, HttpHeaders headers, byte[] body) implements WireResult {
        boolean isOk() {
            return status == 200;
        }
    }

    /** None; {@code exchange} tells whether the request may have arrived. */
    record Failed(Exchange exchange) implements WireResult {
        String why() {
            return switch (exchange) {
                case Exchange.NotSent e -> e.why();
                case Exchange.NoAnswer e -> e.why();
                case Exchange.Answered e -> "HTTP " + e.status();
            };
        }
    }
}
