package id.usulanhub.pipeline.normalise;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.usulan.Usulan.Origin;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.flow.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where each value of an usulan comes from. Nothing of it is stored: the record as received is read by the mapping once
 * more, which says of each field from where, by which rule and as what.
 */
public final class Provenance {

    private final Function<String, Optional<Delivery>> raw;
    private final Mappings mappings;
    private final Supplier<Reference> reference;

    /** @param raw the record of the raw topic by its raw id */
    public Provenance(Function<String, Optional<Delivery>> raw, Mappings mappings, Supplier<Reference> reference) {
        this.raw = raw;
        this.mappings = mappings;
        this.reference = reference;
    }

    /**
     * How the fields came about.
     *
     * @param mapping the version of the connector that was used here
     * @param asThen whether it is the one that made the usulan; else that one is no longer known
     */
    public record Traced(String mapping, boolean asThen, List<FieldTrace> fields) {
        public Traced {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @return empty when the record or its connector is no longer there
     * @throws id.usulanhub.pipeline.flow.BrokerUnavailable when Kafka does not answer
     */
    public Optional<Traced> of(Origin origin) {
        return mappings.version(origin.connector(), origin.mapping())
                .or(() -> mappings.running(origin.connector()))
                .flatMap(connector -> raw.apply(origin.rawId()).map(record -> traced(connector, record, origin)));
    }

    private Traced traced(Connector connector, Delivery record, Origin origin) {
        return new Traced(
                connector.version(),
                connector.version().equals(origin.mapping()),
                connector.trace(RawRecords.received(record), reference.get()));
    }
}
