package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.console.Health;
import id.usulanhub.pipeline.broker.BrokerProcess;
import id.usulanhub.pipeline.broker.BrokerStatus;
import id.usulanhub.pipeline.collect.mail.MailState;
import id.usulanhub.pipeline.collect.mail.MailStates;
import id.usulanhub.pipeline.collect.poll.PollStates;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/** What the hub stands on: disk and broker; and what is wrong with connectors of its own folder. */
final class HubHealth implements Health {

    /** Below this share of free disk nothing more is taken in. */
    private static final double LEAST_FREE = 0.10;

    private final DataFolder data;
    private final KafkaWiring.OwnBroker broker;
    private final OwnConnectors connectors;
    private final Sources sources;

    /** What the hub asks by itself. */
    record Sources(PollStates polls, MailStates mail) {}

    HubHealth(DataFolder data, KafkaWiring.OwnBroker broker, OwnConnectors connectors, Sources sources) {
        this.data = data;
        this.broker = broker;
        this.connectors = connectors;
        this.sources = sources;
    }

    @Override
    public Report report() {
        Check disk = disk();
        Check kafka = kafka();
        return new Report(
                disk.good() && kafka.good(), !disk.good(), List.of(disk, kafka, connectors(), polls(), mail()));
    }

    /**
     * A folder that does not pass keeps nobody from sending, and a door that stays shut nobody but its own senders: it is
     * shown, and the hub is as good as before.
     */
    private Check connectors() {
        List<String> wrong = Stream.concat(connectors.refused().stream(), connectors.shut().stream())
                .toList();
        return new Check("connectors", wrong.isEmpty(), String.join("; ", wrong));
    }

    /** A source that cannot be asked now is asked again: it is shown, and the hub is as good as before. */
    private Check polls() {
        List<String> failing = sources.polls().all().entrySet().stream()
                .filter(each -> each.getValue().isFailing())
                .map(each -> each.getKey() + ": " + each.getValue().fault() + " "
                        + each.getValue().detail())
                .toList();
        return new Check("polls", failing.isEmpty(), String.join("; ", failing));
    }

    /** A mailbox that cannot be read now is looked at again: it is shown, and the hub is as good as before. */
    private Check mail() {
        MailState state = sources.mail().now();
        return new Check(
                "mail", !state.isFailing(), state.isFailing() ? state.fault().name() : "");
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
