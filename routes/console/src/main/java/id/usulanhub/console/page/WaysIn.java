package id.usulanhub.console.page;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.console.DoorSettings;
import id.usulanhub.pipeline.collect.mail.MailState;
import id.usulanhub.pipeline.collect.mail.MailStates;
import id.usulanhub.pipeline.collect.poll.PollState;
import id.usulanhub.pipeline.collect.poll.PollStates;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the way in of a connector stands: what nobody has set, what nobody knows, and of one that asks how its last look went. */
@Component
class WaysIn {

    private final DoorSettings doors;
    private final PollStates polls;
    private final MailStates mail;
    private final SourceDrift drift;

    WaysIn(DoorSettings doors, PollStates polls, MailStates mail, SourceDrift drift) {
        this.doors = doors;
        this.polls = polls;
        this.mail = mail;
        this.drift = drift;
    }

    /** The keys of the secrets without which nothing comes in. */
    public List<String> lacking(Connector connector) {
        return doors.of(connector.name()).lacking(connector.manifest().door()).stream()
                .map(secret -> "hub.connectors." + connector.name() + ".secrets." + secret)
                .toList();
    }

    /** What its source sends that the connector does not know. */
    SourceDrift drift() {
        return drift;
    }

    /** How it stands with the mailbox. */
    public MailState mail() {
        return mail.now();
    }

    /** Empty for a connector that asks nothing. */
    public Optional<PollState> poll(Connector connector) {
        return connector.manifest().polled().flatMap(asks -> polls.of(connector.name()));
    }
}
