package id.usulanhub.console.collect;

import id.usulanhub.codec.Json;
import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Collector;
import id.usulanhub.pipeline.collect.Receipt;
import id.usulanhub.pipeline.collect.Submission;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** The door for one submission as JSON. It answers when the submission is on disk, not before. */
@RestController
class CollectDoor {

    /** What the sender is told: the schema {@code receipt} v1. */
    record Accepted(String receipt, String connector, Instant receivedAt, String status, Map<String, String> links) {}

    private final Collector collector;
    private final ConsoleSettings settings;
    private final DoorAnswers answers;

    CollectDoor(Collector collector, ConsoleSettings settings, DoorAnswers answers) {
        this.collector = collector;
        this.settings = settings;
        this.answers = answers;
    }

    @PostMapping("/collect/{connector}")
    ResponseEntity<?> collect(@PathVariable String connector, HttpServletRequest request) throws IOException {
        if (!MediaTypes.isJson(request.getContentType())) {
            throw new DoorRefusal(DoorCode.MEDIA_TYPE_UNSUPPORTED);
        }
        byte[] body =
                BoundedBody.read(request.getInputStream(), settings.limits().body());
        return switch (submit(connector, request.getContentType(), body)) {
            case Outcome.Accepted<Receipt> accepted -> accepted(accepted.value());
            case Outcome.Rejected<Receipt> rejected -> answers.refused(rejected.problems(), request);
        };
    }

    private Outcome<Receipt> submit(String connector, String mediaType, byte[] body) {
        Outcome<JsonNode> syntax = syntax(body);
        return switch (syntax) {
            case Outcome.Accepted<JsonNode> ignored -> collector.collect(new Submission(connector, mediaType, body));
            case Outcome.Rejected<JsonNode> rejected -> Outcome.rejected(rejected.problems());
        };
    }

    private static Outcome<JsonNode> syntax(byte[] body) {
        try {
            JsonNode tree = Json.mapper().readTree(body);
            return tree.isMissingNode() ? malformed("line 1, column 1: empty") : Outcome.accepted(tree);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            return malformed("line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
    }

    private static Outcome<JsonNode> malformed(String position) {
        return Outcome.rejected(
                new Problem(ProblemCode.PAYLOAD_MALFORMED, "", new Place(Place.Kind.RECORD, position), "", position));
    }

    private static ResponseEntity<Accepted> accepted(Receipt receipt) {
        String self = "/receipt/" + receipt.id();
        return ResponseEntity.accepted()
                .location(URI.create(self))
                .body(new Accepted(
                        receipt.id(), receipt.connector(), receipt.receivedAt(), "accepted", Map.of("self", self)));
    }
}
