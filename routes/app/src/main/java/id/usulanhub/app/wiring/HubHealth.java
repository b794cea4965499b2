package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.console.Health;
import id.usulanhub.pipeline.broker.BrokerProcess;
import id.usulanhub.pipeline.broker.BrokerStatus;
import java.io.File;
import java.util.List;

/** What the hub stands on: disk and broker. */
final class HubHealth implements Health {

    /** Below this share of free disk nothing more is taken in. */
    private static final double LEAST_FREE = 0.10;

    private final DataFolder data;
    private final KafkaWiring.OwnBroker broker;

    HubHealth(DataFolder data, KafkaWiring.OwnBroker broker) {
        this.data = data;
        this.broker = broker;
    }

    @Override
    public Report report() {
        Check disk = disk();
        Check kafka = kafka();
        return new Report(disk.good() && kafka.good(), !disk.good(), List.of(disk, kafka));
    }

    private Check disk() {
        File folder = data.root().toFile();
        double free = (double) folder.getUsableSpace() / Math.max(1, folder.getTotalSpace());
        return new Check("disk", free >= LEAST_FREE, Math.round(free * 100) + " % free");
    }

    private Check kafka() {
        BrokerStatus status = broker.process().map(BrokerProcess::status).orElse(null);
        return status == null
                ? new Check("broker", true, "external")
                : new Check("broker", status.state() == BrokerStatus.State.READY, status.why());
    }
}
