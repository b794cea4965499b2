package id.usulanhub.console.sync;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.collect.BodyRoom;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.console.collect.MediaTypes;
import id.usulanhub.console.openrosa.PacedBody;
import id.usulanhub.domain.outcome.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads the bodies of batches, which are bounded in length and in time. */
@Component
class SyncBodies {

    private final BodyRoom room;
    private final long longest;
    private final Clock clock;

    SyncBodies(BodyRoom room, ConsoleSettings settings, Clock clock) {
        this.room = room;
        this.longest = settings.limits().body();
        this.clock = clock;
    }

    /** The room in memory of one request; to be closed when it is answered. */
    BodyRoom.Held room() {
        return room.open();
    }

    /**
     * A batch as it came.
     *
     * @param held counts it for as long as the request lasts
     * @return PAYLOAD_MALFORMED, MISSING_VALUE, PAYLOAD_TOO_LARGE
     * @throws DoorRefusal MEDIA_TYPE_UNSUPPORTED, BODY_TOO_LARGE, TOO_BUSY; BODY_TOO_SLOW also when its sender is gone
     */
    Outcome<SyncBatch> read(HttpServletRequest request, BodyRoom.Held held) {
        if (!MediaTypes.isJson(request.getContentType())) {
            throw new DoorRefusal(DoorCode.MEDIA_TYPE_UNSUPPORTED);
        }
        try {
            return SyncBatch.read(held.read(new PacedBody(request.getInputStream(), longest), longest), clock);
        } catch (IOException e) {
            throw new DoorRefusal(DoorCode.BODY_TOO_SLOW);
        }
    }

    Instant now() {
        return clock.instant();
    }
}
