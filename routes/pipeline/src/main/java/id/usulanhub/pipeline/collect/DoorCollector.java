package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.RouteCall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Collects what comes through the HTTP doors, by the routes {@code collect.record} and {@code collect.parts}. */
public final class DoorCollector implements Collector {

    private final Connectors connectors;
    private final RouteCall record;
    private final RouteCall parts;
    private final InstantSource clock;

    /**
     * @param record writes a submission that is one record
     * @param parts writes a submission that is several: all of them or none
     */
    public DoorCollector(Connectors connectors, RouteCall record, RouteCall parts, InstantSource clock) {
        this.connectors = connectors;
        this.record = record;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public Outcome<Receipt> collect(Submission submission) {
        Connector connector = connectors.find(submission.connector()).orElse(null);
        if (connector == null) {
            return Outcome.rejected(
                    new Problem(ProblemCode.CONNECTOR_UNKNOWN, "", Place.wholeRecord(), submission.connector(), ""));
        }
        return connector.split(submission.mediaType(), submission.body()).map(each -> store(submission, each));
    }

    /** The receipt is that of the first part: the sender sent one thing, and holds one. */
    private Receipt store(Submission submission, List<Part> split) {
        String contentHash = Sha256.hex(submission.body());
        String receipt = Receipts.of(submission.connector(), split.getFirst().sourceKey(), contentHash);
        Instant at = clock.instant();
        List<Message> messages = split.stream()
                .map(part -> RawRecords.message(new Received(
                        submission.connector(),
                        part.sourceKey(),
                        receipt,
                        at,
                        part.place(),
                        submission.mediaType(),
                        contentHash,
                        "",
                        submission.body())))
                .toList();
        (messages.size() == 1 ? record : parts).with(messages);
        return new Receipt(receipt, submission.connector(), at);
    }
}
