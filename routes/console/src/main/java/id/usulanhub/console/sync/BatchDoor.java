package id.usulanhub.console.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.console.collect.BodyRoom;
import id.usulanhub.console.collect.DoorAnswers;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.sync.Result;
import id.usulanhub.pipeline.collect.sync.SyncCollector;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
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
    private final SyncBodies bodies;
    private final DoorAnswers answers;

    BatchDoor(Connectors connectors, SyncCollector collector, SyncBodies bodies, DoorAnswers answers) {
        this.connectors = connectors;
        this.collector = collector;
        this.bodies = bodies;
        this.answers = answers;
    }

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
        var good = batch.items().stream()
                .filter(item -> item.problems().isEmpty())
                .map(SyncItem::sent)
                .toList();
        Iterator<Result> results =
                (validate ? collector.validate(connector, good) : collector.collect(connector, good)).iterator();
        List<ItemAnswer> items = new ArrayList<>();
        for (SyncItem item : batch.items()) {
            items.add(item.problems().isEmpty() ? answer(item, results.next()) : invalid(item));
        }
        return new Answer(bodies.now(), batch.skewSeconds(), items);
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

    private ItemAnswer invalid(SyncItem item) {
        return new ItemAnswer(
                item.id(),
                item.change(),
                "invalid",
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                answers.entries(item.problems()).stream().map(Fault::ofItem).toList());
    }
}
