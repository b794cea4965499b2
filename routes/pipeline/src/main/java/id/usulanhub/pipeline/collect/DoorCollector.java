package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.pipeline.flow.RouteCall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Collects what comes through the HTTP doors, by the routes {@code collect.record} and {@code collect.parts}. */
public final class DoorCollector implements Collector {

    private final Connectors connectors;
    private final Reference reference;
    private final Routes routes;
    private final InstantSource clock;

    /**
     * Where submissions are written.
     *
     * @param record writes a submission that is one record
     * @param parts writes a submission that is several: all of them or none
     */
    public record Routes(RouteCall record, RouteCall parts) {}

    /** @param reference what a stored submission is held against once, to tell its sender what is wrong with it */
    public DoorCollector(Connectors connectors, Reference reference, Routes routes, InstantSource clock) {
        this.connectors = connectors;
        this.reference = reference;
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public Outcome<Receipt> collect(Submission submission) {
        Connector connector = connectors.find(submission.connector()).orElse(null);
        if (connector == null) {
            return Outcome.rejected(
                    new Problem(ProblemCode.CONNECTOR_UNKNOWN, "", Place.wholeRecord(), submission.connector(), ""));
        }
        return connector
                .split(submission.mediaType(), submission.body())
                .map(parts -> store(submission, parts))
                .map(stored -> receipt(connector, stored));
    }

    /** The receipt is that of the first part: the sender sent one thing, and holds one. */
    private List<Received> store(Submission submission, List<Part> split) {
        String contentHash = Sha256.hex(submission.body());
        String receipt = receipt(submission, split.getFirst().sourceKey(), contentHash);
        Instant at = clock.instant();
        List<Received> stored = split.stream()
                .map(part -> new Received(
                        submission.connector(),
                        part.sourceKey(),
                        receipt,
                        at,
                        part.place(),
                        submission.mediaType(),
                        contentHash,
                        "",
                        submission.body()))
                .toList();
        (stored.size() == 1 ? routes.record() : routes.parts())
                .with(stored.stream().map(RawRecords::message).toList());
        return stored;
    }

    /** A source that names its deliveries may write the same one anew when it sends it again. */
    private static String receipt(Submission submission, String sourceKey, String contentHash) {
        return submission.deliveryId().isEmpty()
                ? Receipts.of(submission.connector(), sourceKey, contentHash)
                : Receipts.of(submission.connector(), "delivery", submission.deliveryId());
    }

    private Receipt receipt(Connector connector, List<Received> stored) {
        Received first = stored.getFirst();
        List<Problem> problems = stored.stream()
                .flatMap(part -> problems(connector, part).stream())
                .toList();
        return new Receipt(first.receipt(), first.connector(), first.at(), problems);
    }

    private List<Problem> problems(Connector connector, Received received) {
        return switch (connector.normalise(received, "", reference)) {
            case Outcome.Accepted<Usulan> ignored -> List.of();
            case Outcome.Rejected<Usulan> rejected -> rejected.problems();
        };
    }
}
