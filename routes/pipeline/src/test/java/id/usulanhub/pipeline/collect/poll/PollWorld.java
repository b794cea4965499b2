package id.usulanhub.pipeline.collect.poll;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A poller with its source, its clock and what it stores. */
final class PollWorld implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

    final FakeCentral central;
    final RawTopic topic = new RawTopic();
    final PollStates states = new PollStates();
    Instant now = START;
    PollSettings settings;
    private final Path folder;
    private Poller poller;

    PollWorld(Path folder) throws IOException {
        this.folder = folder;
        this.central = new FakeCentral();
        this.settings = set(false, central.url(), FakeCentral.SECRET);
        restarted();
    }

    static PollSettings set(boolean paused, String url, String secret) {
        return new PollSettings(
                paused, Map.of("url", url, "project", "7", "form", "usulan"), Optional.ofNullable(secret));
    }

    /** The process is another: only what is on disk and in the topic is left. */
    void restarted() {
        poller = new Poller(
                PolledConnector.NAME,
                new PollPorts(
                        PolledConnector.connectors(),
                        name -> settings,
                        Set.of(central.host()),
                        folder,
                        topic,
                        topic::write,
                        states,
                        () -> now,
                        () -> 0.5),
                new FeedClient.Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), 100_000));
    }

    /** Lets the clock of the route strike as often as a look can have pages. */
    PollState look() {
        for (int strike = 0; strike < 20; strike++) {
            poller.run();
        }
        return state();
    }

    PollState later(Duration span) {
        now = now.plus(span);
        return look();
    }

    PollState state() {
        return states.of(PolledConnector.NAME).orElseThrow();
    }

    @Override
    public void close() {
        central.close();
    }
}
