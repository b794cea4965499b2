package id.usulanhub.pipeline.replay;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.pipeline.aggregate.AggregateRoutes;
import id.usulanhub.pipeline.aggregate.Projector;
import id.usulanhub.pipeline.collect.CollectRoutes;
import id.usulanhub.pipeline.collect.DoorCollector;
import id.usulanhub.pipeline.collect.ReplayRoutes;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTxComponent;
import id.usulanhub.pipeline.flow.Positions;
import id.usulanhub.pipeline.flow.RouteCall;
import id.usulanhub.pipeline.flow.TopicAdmin;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.normalise.LedgerHomes;
import id.usulanhub.pipeline.normalise.MappingArchive;
import id.usulanhub.pipeline.normalise.MappingRoutes;
import id.usulanhub.pipeline.normalise.NormaliseRoutes;
import id.usulanhub.pipeline.normalise.Normaliser;
import id.usulanhub.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;

/** The stages from the door to the view, on a real broker, with the versions of the connectors that run. */
final class ReplayStages implements AutoCloseable {

    static final String GROUP = "hub.normalise";

    private final KafkaSettings kafka;
    private final View view;
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final MappingArchive archive;
    private final DoorCollector collector;

    ReplayStages(KafkaSettings kafka, Connectors running, Path file) throws Exception {
        this.kafka = kafka;
        Clock clock = Clock.systemUTC();
        new TopicAdmin(kafka).ensure(Topics.all());
        view = View.open(file);
        camel.addComponent(KafkaTxComponent.SCHEME, new KafkaTxComponent(kafka));
        archive = new MappingArchive(
                running,
                new MappingArchive.Store(
                        reader -> scan().read(Topics.REFERENCE, reader),
                        messages -> call("direct:keep").with(messages)),
                clock);
        Normaliser normaliser = new Normaliser(archive, ReplayWorld::reference, new LedgerHomes(scan()), clock);
        camel.getRegistry().bind("normaliser", normaliser);
        camel.getRegistry().bind("view", Positions.class, (Object) (Positions) this::positions);
        addRoutes(normaliser);
        camel.start();
        collector = new DoorCollector(
                running,
                ReplayWorld::reference,
                new DoorCollector.Routes(call("direct:record"), call("direct:parts")),
                clock);
    }

    private void addRoutes(Normaliser normaliser) throws Exception {
        String raw = "kafka-tx:" + Topics.RAW;
        String read = "?positions=#view";
        camel.addRoutes(new CollectRoutes(
                camel.getEndpoint("direct:record"),
                camel.getEndpoint(raw),
                camel.getEndpoint("direct:parts"),
                camel.getEndpoint(raw + "?atomic=true")));
        camel.addRoutes(new ReplayRoutes(
                camel.getEndpoint("direct:replay"), camel.getEndpoint(raw + "?atomic=true&transactionalId=replay")));
        camel.addRoutes(
                new MappingRoutes(camel.getEndpoint("direct:keep"), camel.getEndpoint("kafka-tx:" + Topics.REFERENCE)));
        camel.addRoutes(new NormaliseRoutes(
                camel.getEndpoint(raw + "?poison=#normaliser&groupId=" + GROUP),
                camel.getEndpoint("kafka-tx:" + Topics.LEDGER + "," + Topics.REJECTED),
                normaliser));
        camel.addRoutes(new AggregateRoutes(
                new AggregateRoutes.Sources(
                        camel.getEndpoint(raw + read),
                        camel.getEndpoint("kafka-tx:" + Topics.REJECTED + read),
                        camel.getEndpoint("kafka-tx:" + Topics.LEDGER + read)),
                new Projector(view.projection())));
    }

    private Map<Integer, Long> positions(String topic) {
        return IntStream.range(0, Topics.read(topic).partitions())
                .boxed()
                .collect(Collectors.toMap(p -> p, p -> view.offsets().next(topic, p)));
    }

    View view() {
        return view;
    }

    MappingArchive archive() {
        return archive;
    }

    DoorCollector collector() {
        return collector;
    }

    RouteCall call(String endpoint) {
        return new RouteCall(camel.createProducerTemplate(), endpoint);
    }

    TopicScan scan() {
        return new TopicScan(kafka);
    }

    @Override
    public void close() throws IOException {
        camel.close();
        view.close();
    }
}
