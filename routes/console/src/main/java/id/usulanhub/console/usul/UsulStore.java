package id.usulanhub.console.usul;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.Readings;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.collect.Collector;
import id.usulanhub.pipeline.collect.Receipt;
import id.usulanhub.pipeline.collect.Submission;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a checked form to the pipeline, and knows what the same form said before. */
@Component
class UsulStore {

    static final String MEDIA_TYPE = "application/json";
    private static final Logger LOG = LoggerFactory.getLogger(UsulStore.class);

    private final Collector collector;
    private final RecentReceipts recent;
    private final Readings readings;
    private final ConsoleSettings settings;

    UsulStore(Collector collector, RecentReceipts recent, Readings readings, ConsoleSettings settings) {
        this.collector = collector;
        this.recent = recent;
        this.readings = readings;
        this.settings = settings;
    }

    /** The receipt; empty when the pipeline refuses what it was given, which is a fault of the hub's. */
    Optional<String> collect(byte[] body) {
        return switch (collector.collect(new Submission(UsulDesk.CONNECTOR, MEDIA_TYPE, body))) {
            case Outcome.Accepted<Receipt> accepted -> {
                recent.add(accepted.value());
                yield Optional.of(accepted.value().id());
            }
            case Outcome.Rejected<Receipt> rejected -> {
                LOG.atWarn()
                        .addKeyValue("code", rejected.problems().getFirst().code())
                        .log("the pipeline refused the public form");
                yield Optional.empty();
            }
        };
    }

    /** The receipt of what the same form said before; empty when it was never sent or says the same again. */
    Optional<String> sentBefore(Connector connector, byte[] body) {
        return switch (connector.split(MEDIA_TYPE, body)) {
            case Outcome.Accepted<List<Part>> parts ->
                origin(parts.value().getFirst().sourceKey())
                        .filter(origin -> !origin.contentHash().equals(Sha256.hex(body)))
                        .map(Usulan.Origin::receipt);
            case Outcome.Rejected<List<Part>> ignored -> Optional.empty();
        };
    }

    private Optional<Usulan.Origin> origin(String sourceKey) {
        UsulanId id = new UsulanId(UsulDesk.CONNECTOR + ":" + sourceKey);
        return readings.usulan(id, settings.kabupaten())
                .map(detail -> detail.state().usulan().origin());
    }
}
