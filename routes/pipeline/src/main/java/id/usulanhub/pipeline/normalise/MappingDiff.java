package id.usulanhub.pipeline.normalise;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.flow.Delivery;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What would change: a changed connector is run over everything that was ever received through it, beside the one that
 * runs. Nothing is written.
 */
public final class MappingDiff {

    private final Consumer<Consumer<Delivery>> history;
    private final Supplier<Reference> reference;

    /** @param history hands every record of the raw topic to whom it is given */
    public MappingDiff(Consumer<Consumer<Delivery>> history, Supplier<Reference> reference) {
        this.history = history;
        this.reference = reference;
    }

    /**
     * @param running as it is now
     * @param changed as it would be; of the same name
     * @throws id.usulanhub.pipeline.flow.BrokerUnavailable when Kafka does not answer
     */
    public MappingDiffReport compare(Connector running, Connector changed) {
        MappingDiffReport.Builder report = new MappingDiffReport.Builder();
        history.accept(delivery -> {
            Received received = RawRecords.asFarAsKnown(delivery);
            boolean copy = RawRecords.replay(delivery).isPresent();
            if (!copy && received.connector().equals(running.name())) {
                report.add(both(running, changed, delivery, received));
            }
        });
        return report.build();
    }

    private Comparison both(Connector running, Connector changed, Delivery delivery, Received received) {
        String rawId = RawRecords.rawId(delivery);
        return Comparison.of(received, rawId, outcome(running, received, rawId), outcome(changed, received, rawId));
    }

    /** Under the key that the connector itself gives: another key makes another usulan of what is sent again. */
    private Outcome<Usulan> outcome(Connector connector, Received received, String rawId) {
        return switch (connector.split(received.mediaType(), received.payload())) {
            case Outcome.Accepted<List<Part>> parts ->
                connector.normalise(under(key(parts.value(), received.place()), received), rawId, reference.get());
            case Outcome.Rejected<List<Part>> rejected -> Outcome.rejected(rejected.problems());
        };
    }

    private static String key(List<Part> parts, String place) {
        return parts.stream()
                .filter(part -> part.place().equals(place))
                .findFirst()
                .orElseGet(parts::getFirst)
                .sourceKey();
    }

    private static Received under(String sourceKey, Received received) {
        return new Received(
                received.connector(),
                sourceKey,
                received.receipt(),
                received.at(),
                received.place(),
                received.mediaType(),
                received.contentHash(),
                received.batch(),
                received.payload());
    }
}
