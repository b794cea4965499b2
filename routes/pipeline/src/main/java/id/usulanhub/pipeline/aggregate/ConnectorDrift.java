package id.usulanhub.pipeline.aggregate;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.view.DriftWatch;
import id.usulanhub.view.ViewRecord;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the connector through which a record came, as it is now. */
public final class ConnectorDrift implements DriftWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorDrift.class);

    private final Connectors connectors;

    public ConnectorDrift(Connectors connectors) {
        this.connectors = connectors;
    }

    @Override
    public List<Drift> of(ViewRecord raw) {
        try {
            Received received = RawRecords.received(raw.headers(), raw.value());
            return connectors
                    .find(received.connector())
                    .map(connector -> connector.drift(received))
                    .orElse(List.of());
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("partition", raw.partition())
                    .addKeyValue("offset", raw.offset())
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log("What is unknown in a record cannot be told");
            return List.of();
        }
    }
}
