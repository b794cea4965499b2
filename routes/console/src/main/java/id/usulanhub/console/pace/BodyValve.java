package id.usulanhub.console.pace;

import id.usulanhub.console.throttle.Network;
import id.usulanhub.console.throttle.Places;
import id.usulanhub.console.throttle.Places.Place;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Stands before everything else in the server, so that no body of any request keeps a thread longer than the bounds: not
 * one that a door reads, nor a form that the server takes apart by itself, nor the rest of what was refused. That rest is
 * read for a while, since a phone looks for the answer when it has sent all; whose body has not come by then is cut off.
 */
final class BodyValve extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(BodyValve.class);
    private static final String CHUNKED = "Transfer-Encoding";
    private static final Runnable NOBODY_WAITS = () -> {};

    private final BodyBounds bounds;
    private final Places places;
    private final Places away;

    BodyValve(BodyBounds bounds) {
        this.bounds = bounds;
        this.places = new Places(bounds.atOnce(), bounds.ofOneNetwork());
        this.away = new Places(bounds.atOnce() / 4, bounds.atOnce() / 4);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!hasBody(request)) {
            getNext().invoke(request, response);
            return;
        }
        if (isHere(request.getCoyoteRequest())) {
            paced(request, response, NOBODY_WAITS);
            return;
        }
        Optional<Place> place = places.take(Network.of(request.getRemoteAddr()));
        if (place.isEmpty()) {
            refuse(request, response);
            return;
        }
        try (Place held = place.get()) {
            paced(request, response, held::close);
        }
    }

    private static boolean hasBody(Request request) {
        var asked = request.getCoyoteRequest();
        return asked.getContentLengthLong() > 0 || asked.getHeader(CHUNKED) != null;
    }

    /** Whether all of it came with the head: the bodies of most forms and messages do, and nobody waits for them. */
    private static boolean isHere(org.apache.coyote.Request asked) {
        long length = asked.getContentLengthLong();
        return length >= 0 && asked.getInputBuffer().available() >= length;
    }

    private void paced(Request request, Response response, Runnable atEnd) throws IOException, ServletException {
        var asked = request.getCoyoteRequest();
        InputBuffer below = asked.getInputBuffer();
        PacedInput body = new PacedInput(below, bounds.pace(), asked.getContentLengthLong(), atEnd);
        asked.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!body.isAtEnd()) {
                response.finishResponse();
                body.drain(bounds.refused());
            }
        } finally {
            asked.setInputBuffer(below);
            if (!body.isAtEnd()) {
                cutOff(request);
            }
        }
    }

    /** Without words. Who sends quickly, as a phone among many does, comes to read it; others are cut off at once. */
    private void refuse(Request request, Response response) throws IOException {
        LOG.atDebug().log("a body found all threads waiting that may wait");
        var asked = request.getCoyoteRequest();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(BrokerUnavailable.RETRY_AFTER.toSeconds()));
        Optional<Place> place = away.take("");
        try {
            if (place.isPresent()) {
                response.finishResponse();
                new PacedInput(asked.getInputBuffer(), Pace.OF_PHONES, asked.getContentLengthLong(), NOBODY_WAITS)
                        .drain(bounds.turnedAway());
            }
        } finally {
            place.ifPresent(Place::close);
            cutOff(request);
        }
    }

    /** The answer still goes out; the server reads no more, and closes the connection. */
    private static void cutOff(Request request) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
