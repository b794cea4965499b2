package id.usulanhub.console.collect;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.console.collect.BodyReader.Arrived;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.Collector;
import id.usulanhub.pipeline.collect.Receipt;
import id.usulanhub.pipeline.collect.Submission;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for one submission. It answers when the submission is on disk, not before. */
@RestController
class CollectDoor {

    /**
     * What the sender is told: the schema {@code receipt} v1.
     *
     * @param problems what keeps it from becoming an usulan; absent when nothing does
     */
    record Accepted(
            String receipt,
            String connector,
            Instant receivedAt,
            String status,
            Map<String, String> links,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProblemDocument.Entry> problems) {}

    private final Collector collector;
    private final DoorLocks locks;
    private final BodyReader bodies;
    private final DoorAnswers answers;

    CollectDoor(Collector collector, DoorLocks locks, BodyReader bodies, DoorAnswers answers) {
        this.collector = collector;
        this.locks = locks;
        this.bodies = bodies;
        this.answers = answers;
    }

    @PostMapping("/collect/{connector}")
    ResponseEntity<?> collect(@PathVariable String connector, HttpServletRequest request) throws IOException {
        Door door = locks.door(connector).orElseThrow(() -> new DoorRefusal(DoorCode.CONNECTOR_UNKNOWN));
        if (!MediaTypes.isOf(door.body(), request.getContentType())) {
            throw new DoorRefusal(DoorCode.MEDIA_TYPE_UNSUPPORTED);
        }
        try (BodyRoom.Held held = bodies.room()) {
            return arrived(connector, door, bodies.bytes(door, request.getInputStream(), held), request);
        }
    }

    private ResponseEntity<?> arrived(String connector, Door door, byte[] body, HttpServletRequest request) {
        RequestKnock knock = new RequestKnock(request);
        locks.signed(connector, knock, body);
        Arrived arrived = new Arrived(connector, door, request.getContentType(), body);
        return switch (bodies.read(arrived, knock)) {
            case Outcome.Accepted<Submission> read -> stored(read.value(), request);
            case Outcome.Rejected<Submission> refused -> answers.refused(refused.problems(), request);
        };
    }

    private ResponseEntity<?> stored(Submission submission, HttpServletRequest request) {
        return switch (collector.collect(submission)) {
            case Outcome.Accepted<Receipt> accepted -> accepted(accepted.value());
            case Outcome.Rejected<Receipt> rejected -> answers.refused(rejected.problems(), request);
        };
    }

    private ResponseEntity<Accepted> accepted(Receipt receipt) {
        String self = "/receipt/" + receipt.id();
        return ResponseEntity.accepted()
                .location(URI.create(self))
                .body(new Accepted(
                        receipt.id(),
                        receipt.connector(),
                        receipt.receivedAt(),
                        "accepted",
                        Map.of("self", self),
                        answers.entries(receipt.problems())));
    }
}
