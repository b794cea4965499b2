package id.usulanhub.console.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.console.collect.BodyRoom;
import id.usulanhub.console.collect.DoorAnswers;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorLocks;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.console.collect.ProblemDocument;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.sync.Result;
import id.usulanhub.pipeline.collect.sync.SyncCollector;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes changes in batches. It answers when all of them are on disk and in Kafka, and each for itself. */
@RestController
class BatchDoor {

    /**
     * What an application is told.
     *
     * @param clockSkewSeconds how far its clock is ahead; absent when it did not say what time it was there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(Instant serverTime, Long clockSkewSeconds, List<ItemAnswer> items) {}

    /**
     * What became of one item.
     *
     * @param version the newest change of the usulan
     * @param payload what is otherwise now than the application knows, as a JSON Merge Patch of what it has
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ItemAnswer(
            @JsonInclude(JsonInclude.Include.ALWAYS) String id,
            @JsonInclude(JsonInclude.Include.ALWAYS) String change,
            String status,
            String version,
            String receipt,
            List<String> merged,
            List<String> conflicts,
            JsonNode payload,
            List<String> missing,
            List<Fault> errors) {}

    private final Connectors connectors;
    private final SyncCollector collector;
    private final DoorLocks locks;
    private final SyncBodies bodies;
    private final DoorAnswers answers;

    BatchDoor(Doors doors, SyncCollector collector, SyncBodies bodies, DoorAnswers answers) {
        this.connectors = doors.connectors();
        this.locks = doors.locks();
        this.collector = collector;
        this.bodies = bodies;
        this.answers = answers;
    }

    /** Which connectors there are, and how their doors stand. */
    @Component
    record Doors(Connectors connectors, DoorLocks locks) {}

    /** @param validate whether only to say what would become of it */
    @PostMapping("/sync/v1/{connector}/batch")
    ResponseEntity<?> batch(
            @PathVariable String connector,
            @RequestParam(defaultValue = "false") boolean validate,
            HttpServletRequest request) {
        try (BodyRoom.Held room = bodies.room()) {
            return switch (bodies.read(request, room)) {
                case Outcome.Accepted<SyncBatch> read ->
                    ResponseEntity.ok(taken(known(connector), read.value(), validate));
                case Outcome.Rejected<SyncBatch> refused -> answers.refused(refused.problems(), request);
            };
        }
    }

    private Connector known(String name) {
        return connectors.find(name).orElseThrow(() -> new DoorRefusal(DoorCode.CONNECTOR_UNKNOWN));
    }

    private Answer taken(Connector connector, SyncBatch batch, boolean validate) {
        Set<SyncItem> late = locks.isClosed(connector.name()) ? unknown(connector, batch) : Set.of();
        var good = batch.items().stream()
                .filter(item -> item.problems().isEmpty() && !late.contains(item))
                .map(SyncItem::sent)
                .toList();
        Iterator<Result> results =
                (validate ? collector.validate(connector, good) : collector.collect(connector, good)).iterator();
        List<ItemAnswer> items = new ArrayList<>();
        for (SyncItem item : batch.items()) {
            if (late.contains(item)) {
                Fault closed = Fault.ofDoor(DoorCode.CLOSED, answers.words(DoorCode.CLOSED));
                items.add(invalid(item, List.of(closed)));
            } else if (item.problems().isEmpty()) {
                items.add(answer(item, results.next()));
            } else {
                List<ProblemDocument.Entry> wrong = answers.entries(item.problems());
                items.add(invalid(item, wrong.stream().map(Fault::ofItem).toList()));
            }
        }
        return new Answer(bodies.now(), batch.skewSeconds(), items);
    }

    /** What was taken before the time was over may be sent again, and its files may still join it. */
    private Set<SyncItem> unknown(Connector connector, SyncBatch batch) {
        return batch.items().stream()
                .filter(item -> item.problems().isEmpty())
                .filter(item -> !collector.knows(connector, item.sent()))
                .collect(Collectors.toSet());
    }

    private ItemAnswer answer(SyncItem item, Result result) {
        return new ItemAnswer(
                item.id(),
                item.change(),
                result.status().name().toLowerCase(Locale.ROOT),
                result.now() == null ? null : result.now().id(),
                result.receipt(),
                result.merged(),
                result.conflicts(),
                result.differs(),
                result.missing(),
                answers.entries(result.problems()).stream()
                        .map(Fault::ofPayload)
                        .toList());
    }

    private static ItemAnswer invalid(SyncItem item, List<Fault> faults) {
        return new ItemAnswer(
                item.id(), item.change(), "invalid", null, null, List.of(), List.of(), null, List.of(), faults);
    }
}
