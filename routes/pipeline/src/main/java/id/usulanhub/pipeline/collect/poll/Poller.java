package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.door.Auth;
import id.usulanhub.connectorkit.poll.Poll;
import id.usulanhub.pipeline.collect.poll.FeedFault.Code;
import id.usulanhub.pipeline.collect.poll.PollState.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one source for what is new whenever it is time, one page a call. The cursor moves when a whole look is on disk in
 * Kafka: killed before, the look is repeated, and what the raw topic holds already is not stored again. Not for several
 * threads.
 */
public final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final String name;
    private final PollPorts ports;
    private final CursorFile file;
    private final FeedStore store;
    private final FeedClient client;
    private Look look;
    private Cursor cursor = Cursor.none("");
    private Instant due = Instant.MIN;
    private int failures;

    public Poller(String connector, PollPorts ports) {
        this(connector, ports, FeedClient.Limits.DEFAULT);
    }

    Poller(String connector, PollPorts ports, FeedClient.Limits limits) {
        this.name = connector;
        this.ports = ports;
        this.file = new CursorFile(ports.cursors(), connector);
        this.store = new FeedStore(ports.known(), ports.write(), ports.clock());
        this.client = new FeedClient(limits, ports.clock());
    }

    /** Asks for the next page when it is time, and does nothing otherwise. */
    public void run() {
        Connector connector = ports.connectors().find(name).orElse(null);
        PollSettings set = ports.settings().apply(name);
        if (connector == null || connector.manifest().polled().isEmpty() || !FeedAddress.isSet(set.settings())) {
            rest(Status.NOT_SET_UP);
        } else if (set.paused()) {
            rest(Status.PAUSED);
        } else if (look != null || !ports.clock().instant().isBefore(due)) {
            step(connector, set);
        }
    }

    private void rest(Status status) {
        look = null;
        ports.states().put(name, PollState.of(status, cursor));
    }

    private void step(Connector connector, PollSettings set) {
        try {
            if (look == null) {
                look = begin(connector, set);
            }
            if (look.step()) {
                done(connector.manifest().poll());
            }
        } catch (FeedFault fault) {
            failed(fault);
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("connector", name).setCause(e).log("What was asked for could not be stored");
            failed(new FeedFault(Code.NOT_STORED, e.getClass().getSimpleName()));
        }
    }

    private Look begin(Connector connector, PollSettings set) {
        Poll poll = connector.manifest().poll();
        FeedAddress address = FeedAddress.of(poll, set.settings(), ports.plainHosts());
        Map<String, String> headers = headers(connector.manifest().door().auth(), set);
        cursor = file.read(address.feed());
        store.catchUp();
        Instant since = cursor.since(ports.clock().instant(), poll.overlap(), poll.again());
        return new Look(
                new Look.Question(connector, address, since), uri -> client.get(uri, headers), store, cursor.deleted());
    }

    private void done(Poll poll) {
        Instant now = ports.clock().instant();
        int before = cursor.deleted().size();
        cursor = cursor.after(now, look.isFull(), look.newest(), look.deleted());
        file.write(cursor);
        due = now.plus(ports.spread(poll.every()));
        failures = 0;
        ports.states().put(name, PollState.of(Status.ASKING, cursor).next(due).after(look.stored()));
        tell(before);
        look = null;
    }

    private void tell(int deletedBefore) {
        if (look.stored() > 0) {
            LOG.atInfo()
                    .addKeyValue("connector", name)
                    .addKeyValue("stored", look.stored())
                    .log("Submissions fetched");
        }
        if (cursor.deleted().size() > deletedBefore) {
            LOG.atWarn()
                    .addKeyValue("connector", name)
                    .addKeyValue("deleted", cursor.deleted().size())
                    .log("The source has deleted submissions that the hub holds");
        }
    }

    private void failed(FeedFault fault) {
        look = null;
        failures++;
        due = ports.clock().instant().plus(ports.backoff().after(failures, fault.waitAskedFor()));
        ports.states()
                .put(name, PollState.of(Status.FAILING, cursor).failed(fault).next(due));
        LOG.atWarn()
                .addKeyValue("connector", name)
                .addKeyValue("fault", fault.code())
                .addKeyValue("detail", fault.detail())
                .addKeyValue("failures", failures)
                .log("A source could not be asked");
    }

    private static Map<String, String> headers(Auth auth, PollSettings set) {
        if (auth.kind() == Auth.Kind.NONE) {
            return Map.of();
        }
        String secret = set.secret().orElseThrow(() -> new FeedFault(Code.SETTING_WRONG, "secrets." + auth.secret()));
        return switch (auth.kind()) {
            case BASIC ->
                Map.of(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
            case BEARER -> Map.of("Authorization", "Bearer " + secret);
            case HEADER -> Map.of(auth.name(), secret);
            case NONE, QUERY, ACCOUNT, PATH -> Map.of();
        };
    }
}
