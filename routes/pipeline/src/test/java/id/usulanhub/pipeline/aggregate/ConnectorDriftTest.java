package id.usulanhub.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.pipeline.normalise.WordConnector;
import id.usulanhub.view.ViewRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectorDriftTest {

    private static final Drift NEW = new Drift(Drift.Kind.QUESTION, "/baru", "");

    private final ConnectorDrift drift =
            new ConnectorDrift(Connectors.of(List.of(new Telling(), new Failing()), List.of()));

    /** Tells of what it is sent. */
    private static final class Telling extends WordConnector {
        Telling() {
            super("telling");
        }

        @Override
        public List<Drift> drift(Received received) {
            return new String(received.payload(), StandardCharsets.UTF_8).equals("baru") ? List.of(NEW) : List.of();
        }
    }

    /** Has a defect. */
    private static final class Failing extends WordConnector {
        Failing() {
            super("failing");
        }

        @Override
        public List<Drift> drift(Received received) {
            throw new IllegalStateException("a defect");
        }
    }

    @Test
    void the_connector_of_a_record_tells_what_is_unknown_in_it() {
        assertThat(drift.of(raw("telling", "baru"))).containsExactly(NEW);
        assertThat(drift.of(raw("telling", "lama"))).isEmpty();
    }

    @Test
    void a_record_of_no_connector_or_without_headers_or_of_a_failing_one_holds_up_nothing() {
        assertThat(drift.of(raw("gone", "baru"))).isEmpty();
        assertThat(drift.of(raw("failing", "baru"))).isEmpty();
        assertThat(drift.of(new ViewRecord(ViewRecord.RAW, 0, 0, 0, "telling:a", Map.of(), new byte[0])))
                .isEmpty();
    }

    private static ViewRecord raw(String connector, String payload) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_id", "UH-1");
        headers.put("ce_source", connector);
        headers.put("ce_time", "2026-11-20T00:00:00Z");
        headers.put("content-type", "text/plain");
        List.of("hub_sourcekey", "hub_place", "hub_contenthash", "hub_batch").forEach(name -> headers.put(name, ""));
        return new ViewRecord(
                ViewRecord.RAW, 0, 0, 0, connector + ":a", headers, payload.getBytes(StandardCharsets.UTF_8));
    }
}
