package id.usulanhub.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.usulan.Usulan.Origin;
import id.usulanhub.pipeline.Samples;
import id.usulanhub.pipeline.flow.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private final Received received = Samples.received(1, "setu jalan");
    private final Delivery record = Samples.delivery(3, received);
    private final Connectors connectors = Connectors.of(List.of(new WordConnector()), List.of());
    private final Origin origin = Samples.usulan(received, "0-3", Samples.SETU).origin();

    @Test
    void the_record_as_received_is_read_once_more() {
        Provenance.Traced traced = provenance(rawId -> rawId.equals("0-3") ? Optional.of(record) : Optional.empty())
                .of(origin)
                .orElseThrow();

        assertThat(traced.fields()).extracting(FieldTrace::written).containsExactly("setu jalan");
        assertThat(traced.mapping()).isEqualTo(new WordConnector().version());
    }

    @Test
    void a_mapping_that_was_changed_since_is_told() {
        assertThat(provenance(rawId -> Optional.of(record))
                        .of(madeBy("another"))
                        .orElseThrow()
                        .asThen())
                .isFalse();
        assertThat(provenance(rawId -> Optional.of(record))
                        .of(madeBy(new WordConnector().version()))
                        .orElseThrow()
                        .asThen())
                .isTrue();
    }

    @Test
    void a_record_or_a_connector_that_is_gone_has_no_provenance() {
        assertThat(provenance(rawId -> Optional.empty()).of(origin)).isEmpty();
        assertThat(new Provenance(
                                rawId -> Optional.of(record),
                                Mappings.running(Connectors.of(List.of(), List.of())),
                                null)
                        .of(origin))
                .isEmpty();
    }

    private Provenance provenance(Function<String, Optional<Delivery>> raw) {
        return new Provenance(raw, Mappings.running(connectors), () -> null);
    }

    private Origin madeBy(String mapping) {
        return new Origin(
                origin.connector(),
                origin.sourceId(),
                origin.place(),
                origin.contentHash(),
                origin.rawId(),
                origin.receipt(),
                origin.receivedAt(),
                mapping);
    }
}
