package id.usulanhub.console.collect;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.Manifest.Transport;
import id.usulanhub.connectorkit.door.Auth;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.connectorkit.door.Knock;
import id.usulanhub.connectorkit.door.Signature;
import id.usulanhub.connectorkit.door.SignatureCheck;
import id.usulanhub.connectorkit.door.SignatureCheck.Verdict;
import id.usulanhub.console.DoorSettings;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets in whom a connector's manifest lets in; it never lets in unverified because a secret is not set. */
@Component
public class DoorLocks {

    private static final Logger LOG = LoggerFactory.getLogger(DoorLocks.class);

    private final Connectors connectors;
    private final DoorSettings settings;
    private final Clock clock;

    DoorLocks(Connectors connectors, DoorSettings settings, Clock clock) {
        this.connectors = connectors;
        this.settings = settings;
        this.clock = clock;
    }

    /** How submissions come through the doors below {@code /collect}. */
    static final Set<Transport> COLLECT = Set.of(Transport.FORM, Transport.SPREADSHEET);

    /** How a connector's door stands; empty when there is no such connector, or one that is not sent to in these ways. */
    public Optional<Door> door(String connector, Set<Transport> ways) {
        return connectors
                .find(connector)
                .map(Connector::manifest)
                .filter(manifest -> ways.contains(manifest.transport()))
                .map(Manifest::door);
    }

    /** Of a connector that is sent to below {@code /collect}. */
    Optional<Door> door(String connector) {
        return door(connector, COLLECT);
    }

    /**
     * Before the body is read.
     *
     * @throws DoorRefusal CONNECTOR_UNKNOWN, PAUSED, SECRET_NOT_SET, SECRET_WRONG
     */
    void letIn(String connector, Set<Transport> ways, Knock knock) {
        Door door = door(connector, ways).orElseThrow(() -> new DoorRefusal(DoorCode.CONNECTOR_UNKNOWN));
        DoorKeys keys = open(connector, door);
        Auth auth = door.auth();
        if (!auth.opens(knock, keys.secret(auth.secret()))) {
            throw new DoorRefusal(DoorCode.SECRET_WRONG);
        }
    }

    /**
     * The keys of a door that is open now.
     *
     * @throws DoorRefusal PAUSED, SECRET_NOT_SET
     */
    public DoorKeys open(String connector, Door door) {
        DoorKeys keys = settings.of(connector);
        if (keys.isPaused()) {
            throw new DoorRefusal(DoorCode.PAUSED);
        }
        if (!keys.lacking(door).isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("connector", connector)
                    .addKeyValue("secrets", keys.lacking(door))
                    .log("a door stays shut, its secret is not in the settings");
            throw new DoorRefusal(DoorCode.SECRET_NOT_SET);
        }
        return keys;
    }

    /** Whether the time for usulan is over, so that nothing new is taken. */
    public boolean isClosed(String connector) {
        return settings.of(connector).isClosed();
    }

    /**
     * Before something new is taken.
     *
     * @throws DoorRefusal CLOSED
     */
    void taking(String connector) {
        if (isClosed(connector)) {
            throw new DoorRefusal(DoorCode.CLOSED);
        }
    }

    /**
     * Before the body is looked at.
     *
     * @param body the bytes as they came
     * @throws DoorRefusal SIGNATURE_WRONG when the source signs and this is not signed by it
     */
    void signed(String connector, Knock knock, byte[] body) {
        door(connector).flatMap(Door::signed).ifPresent(rules -> {
            Verdict verdict = check(connector, rules).check(knock, body);
            if (verdict != Verdict.GOOD) {
                LOG.atInfo()
                        .addKeyValue("connector", connector)
                        .addKeyValue("verdict", verdict)
                        .log("a door refused a signature");
                throw new DoorRefusal(DoorCode.SIGNATURE_WRONG);
            }
        });
    }

    /** @throws DoorRefusal SIGNATURE_WRONG when the source signs what it sends: a file comes unsigned */
    void unsigned(String connector) {
        if (door(connector).flatMap(Door::signed).isPresent()) {
            throw new DoorRefusal(DoorCode.SIGNATURE_WRONG);
        }
    }

    private SignatureCheck check(String connector, Signature rules) {
        return new SignatureCheck(rules, settings.of(connector).secret(rules.secret()), clock);
    }
}
