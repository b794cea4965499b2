package id.usulanhub.console.sync;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * What an application sends at once.
 *
 * @param skewSeconds how far its clock is ahead of the hub's; null when it does not say what time it is there
 */
record SyncBatch(Long skewSeconds, List<SyncItem> items) {

    /** The most items of a batch. */
    static final int MOST = 500;

    /** @return PAYLOAD_MALFORMED with line and column; PAYLOAD_TOO_LARGE */
    static Outcome<SyncBatch> read(byte[] json, InstantSource clock) {
        try {
            return of(Json.mapper().readTree(json), clock);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            return refused(ProblemCode.PAYLOAD_MALFORMED, Place.wholeRecord(), where);
        }
    }

    private static Outcome<SyncBatch> of(JsonNode root, InstantSource clock) {
        JsonNode items = root.path("items");
        if (!items.isArray()) {
            return refused(
                    items.isMissingNode() && root.isObject()
                            ? ProblemCode.MISSING_VALUE
                            : ProblemCode.PAYLOAD_MALFORMED,
                    Place.pointer("/items"),
                    "array");
        }
        if (items.size() > MOST) {
            return refused(ProblemCode.PAYLOAD_TOO_LARGE, Place.pointer("/items"), "<= " + MOST);
        }
        Long skew = skew(root.path("sentAt"), clock);
        List<SyncItem> read = new ArrayList<>();
        items.forEach(item -> read.add(SyncItem.read(item, skew)));
        return Outcome.accepted(new SyncBatch(skew, read));
    }

    /** A clock that nobody can read is one that says nothing: it decides nothing anyway. */
    private static Long skew(JsonNode sentAt, InstantSource clock) {
        try {
            return Instant.parse(sentAt.asString("")).getEpochSecond()
                    - clock.instant().getEpochSecond();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Outcome<SyncBatch> refused(ProblemCode code, Place place, String detail) {
        return Outcome.rejected(new Problem(code, "", place, "", detail));
    }
}
