package id.usulanhub.console.collect;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.door.Body;
import id.usulanhub.connectorkit.door.DeliveryId;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.door.FormFields;
import id.usulanhub.connectorkit.door.FormJson;
import id.usulanhub.connectorkit.door.Knock;
import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Makes of a body what the engine reads: JSON and XML stay as they came, forms become one JSON object. */
@Component
class BodyReader {

    private static final int MOST_FIELDS = 1_000;

    private final MultipartBody multipart;
    private final BodyRoom room;
    private final ConsoleSettings.Limits limits;

    BodyReader(MultipartBody multipart, BodyRoom room, ConsoleSettings settings) {
        this.multipart = multipart;
        this.room = room;
        this.limits = settings.limits();
    }

    /** The room in memory of one request; to be closed when it is answered. */
    BodyRoom.Held room() {
        return room.open();
    }

    /**
     * A body as it came.
     *
     * @param room counts it for as long as the request lasts
     * @throws DoorRefusal BODY_TOO_LARGE, TOO_BUSY
     */
    byte[] bytes(Door door, InputStream in, BodyRoom.Held room) throws IOException {
        return room.read(in, door.body() == Body.MULTIPART ? limits.multipart() : limits.body());
    }

    /**
     * A request whose sender is known.
     *
     * @param mediaType as its sender wrote it
     */
    record Arrived(String connector, Door door, String mediaType, byte[] body) {}

    /** @return PAYLOAD_MALFORMED with line and column; ATTACHMENT_ problems */
    Outcome<Submission> read(Arrived arrived, Knock knock) {
        Outcome<Submission> submission = switch (arrived.door().body()) {
            case JSON -> json(arrived);
            case FORM -> form(arrived);
            case MULTIPART -> multipart.read(arrived);
            case OPENROSA, SYNC -> throw new IllegalStateException("what is revised has doors of its own");
            case XML -> Outcome.accepted(new Submission(arrived.connector(), arrived.mediaType(), arrived.body()));
        };
        return submission.map(found -> withDeliveryId(found, arrived.door(), knock));
    }

    private static Outcome<Submission> json(Arrived arrived) {
        try {
            JsonNode tree = Json.mapper().readTree(arrived.body());
            return tree.isMissingNode()
                    ? malformed("", "line 1, column 1: empty")
                    : Outcome.accepted(new Submission(arrived.connector(), arrived.mediaType(), arrived.body()));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            return malformed("", "line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
    }

    private static Outcome<Submission> form(Arrived arrived) {
        FormJson form = new FormJson(arrived.door().jsonField());
        try {
            Map<String, List<String>> fields = FormFields.read(new String(arrived.body(), StandardCharsets.UTF_8));
            if (fields.values().stream().mapToInt(List::size).sum() > MOST_FIELDS) {
                throw new DoorRefusal(DoorCode.TOO_MANY_PARTS);
            }
            fields.forEach((name, values) -> values.forEach(value -> form.add(name, value)));
        } catch (JacksonException e) {
            return malformed(arrived.door().jsonField(), "JSON");
        } catch (IllegalArgumentException e) {
            return malformed("", "URL encoding");
        }
        return Outcome.accepted(new Submission(arrived.connector(), FormJson.FORM, form.bytes()));
    }

    /** @param field in which it stands; empty for the body as a whole */
    static Outcome<Submission> malformed(String field, String detail) {
        Place place = field.isEmpty() ? new Place(Place.Kind.RECORD, detail) : Place.pointer("/" + field);
        return Outcome.rejected(new Problem(ProblemCode.PAYLOAD_MALFORMED, "", place, "", detail));
    }

    private static Submission withDeliveryId(Submission submission, Door door, Knock knock) {
        DeliveryId rule = door.deliveryId();
        if (rule == null) {
            return submission;
        }
        String id = rule.header().isEmpty()
                ? inBody(submission, door.body(), rule.pointer())
                : knock.header(rule.header()).orElse("");
        return new Submission(submission.connector(), submission.mediaType(), submission.body(), id);
    }

    private static String inBody(Submission submission, Body body, String pointer) {
        return body == Body.XML
                ? ""
                : Json.mapper().readTree(submission.body()).at(pointer).asString("");
    }
}
