package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.flow.RouteCall;
import java.time.InstantSource;
import java.util.List;

/** Collects what comes through the HTTP doors, by the route {@code collect.record}. */
public final class DoorCollector implements Collector {

    private final Connectors connectors;
    private final RouteCall record;
    private final InstantSource clock;

    public DoorCollector(Connectors connectors, RouteCall record, InstantSource clock) {
        this.connectors = connectors;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Outcome<Receipt> collect(Submission submission) {
        Connector connector = connectors.find(submission.connector()).orElse(null);
        if (connector == null) {
            return Outcome.rejected(
                    new Problem(ProblemCode.CONNECTOR_UNKNOWN, "", Place.wholeRecord(), submission.connector(), ""));
        }
        return connector.sourceKey(submission.body()).map(key -> store(submission, key));
    }

    private Receipt store(Submission submission, String sourceKey) {
        String contentHash = Sha256.hex(submission.body());
        Received received = new Received(
                submission.connector(),
                sourceKey,
                Receipts.of(submission.connector(), sourceKey, contentHash),
                clock.instant(),
                "",
                submission.mediaType(),
                contentHash,
                "",
                submission.body());
        record.with(List.of(RawRecords.message(received)));
        return new Receipt(received.receipt(), received.connector(), received.at());
    }
}
