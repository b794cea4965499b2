package id.usulanhub.pipeline.collect.poll;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.pipeline.aggregate.AggregateRoutes;
import id.usulanhub.pipeline.aggregate.Projector;
import id.usulanhub.pipeline.aggregate.ViewKnown;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.collect.CollectRoutes;
import id.usulanhub.pipeline.collect.poll.FakeCentral.Sent;
import id.usulanhub.pipeline.collect.poll.PollState.Status;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTest;
import id.usulanhub.pipeline.flow.KafkaTxComponent;
import id.usulanhub.pipeline.flow.Positions;
import id.usulanhub.pipeline.flow.RouteCall;
import id.usulanhub.pipeline.flow.TopicAdmin;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.flow.Until;
import id.usulanhub.view.View;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A poll on a real broker: by its route, after its cursor is lost, and by two nodes. */
@KafkaTest
class PollIT {

    @TempDir
    private Path folder;

    private final KafkaSettings kafka;
    private FakeCentral central;
    private View view;
    private DefaultCamelContext camel;

    PollIT(KafkaCluster cluster) {
        kafka = cluster.settings();
    }

    @BeforeEach
    void the_stages_run() throws Exception {
        new TopicAdmin(kafka).ensure(Topics.all());
        central = new FakeCentral();
        view = View.open(folder.resolve("view.sqlite"));
        camel = new DefaultCamelContext();
        camel.addComponent(KafkaTxComponent.SCHEME, new KafkaTxComponent(kafka));
        camel.getRegistry().bind("view", Positions.class, (Object) (Positions) topic -> IntStream.range(
                        0, Topics.read(topic).partitions())
                .boxed()
                .collect(Collectors.toMap(p -> p, p -> view.offsets().next(topic, p))));
        camel.addRoutes(new CollectRoutes(
                camel.getEndpoint("direct:collect.record"),
                camel.getEndpoint("kafka-tx:" + Topics.RAW),
                camel.getEndpoint("direct:collect.parts"),
                camel.getEndpoint("kafka-tx:" + Topics.RAW + "?atomic=true")));
        camel.addRoutes(new AggregateRoutes(
                new AggregateRoutes.Sources(read(Topics.RAW), read(Topics.REJECTED), read(Topics.LEDGER)),
                new Projector(view.projection())));
        camel.start();
    }

    private Endpoint read(String topic) {
        return camel.getEndpoint("kafka-tx:" + topic + "?positions=#view");
    }

    @AfterEach
    void end() throws Exception {
        camel.close();
        view.close();
        central.close();
    }

    @Test
    void what_a_route_fetches_is_in_the_topic_once_whatever_becomes_of_the_cursor_and_however_many_nodes_ask()
            throws Exception {
        IntStream.range(0, 7)
                .forEach(at -> central.has(new Sent("s" + at, Instant.parse("2026-11-21T03:00:00Z"), "kata " + at)));
        PollStates states = new PollStates();
        camel.addRoutes(new PollRoutes(
                camel.getEndpoint("timer:collect.poll.central?period=50&delay=0"),
                PolledConnector.NAME,
                new Poller(PolledConnector.NAME, ports(states, "one"))));
        Until.holds(
                "the first look is over",
                () -> states.of(PolledConnector.NAME)
                        .filter(state -> state.status() == Status.ASKING && state.success() != null)
                        .isPresent());

        assertThat(camel.getRoute("collect.poll.central")).isNotNull();
        assertThat(records()).hasSize(7).doesNotHaveDuplicates();

        PollStates others = new PollStates();
        Poller another = new Poller(PolledConnector.NAME, ports(others, "two"));
        IntStream.range(0, 10).forEach(strike -> another.run());

        assertThat(others.of(PolledConnector.NAME)).get().satisfies(state -> {
            assertThat(state.status()).isEqualTo(Status.ASKING);
            assertThat(state.stored()).isZero();
        });
        assertThat(records()).hasSize(7);
    }

    private PollPorts ports(PollStates states, String cursors) {
        TopicScan topics = new TopicScan(kafka);
        return new PollPorts(
                PolledConnector.connectors(),
                name -> PollWorld.set(false, central.url(), FakeCentral.SECRET),
                Set.of(central.host()),
                folder.resolve(cursors),
                new ViewKnown(view, new ViewSync(view.offsets()), topics),
                new RouteCall(camel.createProducerTemplate(), "direct:collect.parts")::with,
                states,
                Clock.systemUTC(),
                () -> 0.5);
    }

    private List<String> records() {
        List<String> keys = new ArrayList<>();
        new TopicScan(kafka).read(Topics.RAW, record -> {
            if (record.key().startsWith(PolledConnector.NAME)) {
                keys.add(record.key());
            }
        });
        return keys;
    }
}
