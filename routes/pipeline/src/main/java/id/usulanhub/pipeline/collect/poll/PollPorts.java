package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.push.Backoff;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Written;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * What all pollers stand on.
 *
 * @param settings of a connector, by its name
 * @param plainHosts hosts that may be asked without TLS
 * @param cursors the folder of the cursors
 * @param write stores messages of the raw topic, all or none
 * @param random draws from [0, 1)
 */
public record PollPorts(
        Connectors connectors,
        Function<String, PollSettings> settings,
        Set<String> plainHosts,
        Path cursors,
        Known known,
        Function<List<Message>, List<Written>> write,
        PollStates states,
        InstantSource clock,
        DoubleSupplier random) {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final double SPREAD = 0.1;

    public PollPorts {
        plainHosts = Set.copyOf(plainHosts);
    }

    /** After failures: 30 s and doubling up to 15 minutes, drawn, and at least what the source asks for. */
    Backoff backoff() {
        return new Backoff(FIRST_WAIT, LONGEST_WAIT, random);
    }

    /** Up to a tenth longer, so that the nodes of a cluster do not all ask at once. */
    Duration spread(Duration every) {
        return every.plusMillis((long) (every.toMillis() * SPREAD * random.getAsDouble()));
    }
}
