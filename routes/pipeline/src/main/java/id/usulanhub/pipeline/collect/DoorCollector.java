package id.usulanhub.pipeline.collect;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.pipeline.flow.RouteCall;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Collects what comes through the HTTP doors, by the routes {@code collect.record} and {@code collect.parts}. */
public final class DoorCollector implements Collector {

    private final Connectors connectors;
    private final Supplier<Reference> reference;
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
    public DoorCollector(Connectors connectors, Supplier<Reference> reference, Routes routes, InstantSource clock) {
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
        return SubmissionRecords.of(connector, submission, clock.instant())
                .map(this::stored)
                .map(stored -> receipt(connector, stored));
    }

    @Override
    public List<Problem> check(Submission submission) {
        Connector connector = connectors.find(submission.connector()).orElseThrow();
        return switch (SubmissionRecords.of(connector, submission, clock.instant())) {
            case Outcome.Accepted<List<Received>> read -> problems(connector, read.value());
            case Outcome.Rejected<List<Received>> refused -> refused.problems();
        };
    }

    private List<Received> stored(List<Received> received) {
        (received.size() == 1 ? routes.record() : routes.parts())
                .with(received.stream().map(RawRecords::message).toList());
        return received;
    }

    private Receipt receipt(Connector connector, List<Received> stored) {
        Received first = stored.getFirst();
        return new Receipt(first.receipt(), first.connector(), first.at(), problems(connector, stored));
    }

    private List<Problem> problems(Connector connector, List<Received> parts) {
        return parts.stream()
                .flatMap(part -> problems(connector, part).stream())
                .toList();
    }

    private List<Problem> problems(Connector connector, Received received) {
        return switch (connector.normalise(received, "", reference.get())) {
            case Outcome.Accepted<Usulan> ignored -> List.of();
            case Outcome.Rejected<Usulan> rejected -> rejected.problems();
        };
    }
}
