package id.usulanhub.console.usul;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.view.ViewException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a form in: checked first, stored only when nothing is wrong. */
@Component
class UsulDesk {

    static final String CONNECTOR = "web-form";
    private static final Logger LOG = LoggerFactory.getLogger(UsulDesk.class);

    /** What the sender is answered. */
    sealed interface Answer {

        /** It is on disk. */
        record Stored(String receipt) implements Answer {}

        /** Nothing was stored; what is wrong, by field. */
        record Faulty(Map<String, List<String>> faults) implements Answer {}

        /** Nothing was stored: the form was sent before, with that receipt, and says something else now. */
        record SentBefore(String receipt) implements Answer {}

        /** Nothing was stored, for a reason that the sender cannot mend. */
        record NotNow() implements Answer {}
    }

    /** Where what is sent is kept: the usulan, and the files that it names. */
    @Component
    record Kept(UsulStore usulan, UsulFiles files) {}

    private final Connectors connectors;
    private final UsulCheck check;
    private final Openness openness;
    private final UsulStore store;
    private final UsulFiles files;

    UsulDesk(Connectors connectors, UsulCheck check, Openness openness, Kept kept) {
        this.connectors = connectors;
        this.check = check;
        this.openness = openness;
        this.store = kept.usulan();
        this.files = kept.files();
    }

    /** Whether the operator has the form's channel open. */
    DoorKeys.State state() {
        return openness.of(CONNECTOR);
    }

    /** @param before what was found wrong with its files, which are kept already */
    Answer send(Entered entered, Chosen chosen, Faults before) {
        Optional<Connector> connector = connectors.find(CONNECTOR);
        if (connector.isEmpty() || openness.isStorageFull()) {
            return new Answer.NotNow();
        }
        byte[] body = UsulBody.of(entered, chosen, files.of(entered));
        Faults faults = check.of(entered, chosen, connector.get(), body);
        faults.addAll(before);
        return faults.none()
                ? store(connector.get(), body, entered.isToReplace())
                : new Answer.Faulty(faults.byField());
    }

    /**
     * The form with its files kept, and what is wrong with them.
     *
     * @return empty when they cannot be kept now
     */
    Optional<UsulFiles.Kept> keep(Entered entered, Chosen chosen, UsulFiles.Arrived arrived) {
        if (!arrived.isEmpty() && openness.isStorageFull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(files.keep(entered, chosen.kamus(), arrived));
        } catch (UncheckedIOException fault) {
            LOG.atWarn().setCause(fault).log("files of the public form could not be kept now");
            return Optional.empty();
        }
    }

    /** @param replaces whether the sender knows that this takes the place of what the same form said before */
    private Answer store(Connector connector, byte[] body, boolean replaces) {
        try {
            Optional<String> before = replaces ? Optional.empty() : store.sentBefore(connector, body);
            return before.<Answer>map(Answer.SentBefore::new).orElseGet(() -> collect(body));
        } catch (InfrastructureException | ViewException fault) {
            LOG.atWarn().setCause(fault).log("the public form could not store now");
            return new Answer.NotNow();
        }
    }

    private Answer collect(byte[] body) {
        return store.collect(body).<Answer>map(Answer.Stored::new).orElseGet(Answer.NotNow::new);
    }
}
