package id.usulanhub.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.app.architecture.FlowGraph;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTxComponent;
import id.usulanhub.pipeline.flow.PoisonHandler;
import id.usulanhub.pipeline.flow.Positions;
import id.usulanhub.pipeline.flow.Topic;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.normalise.Normaliser;
import id.usulanhub.pipeline.push.PushPorts;
import id.usulanhub.pipeline.push.PushSettings;
import id.usulanhub.pipeline.push.PushSources;
import id.usulanhub.pipeline.push.PushStage;
import id.usulanhub.view.View;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The third wall: what the wired routes read and write is what the topics' files say, no more and no less. */
class FlowOfTheHubTest {
    @TempDir
    Path folder;

    @Test
    void the_routes_read_and_write_what_the_topics_files_say() throws Exception {
        try (View view = View.open(folder.resolve("view.sqlite"));
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addComponent(KafkaTxComponent.SCHEME, new KafkaTxComponent(KafkaSettings.of("127.0.0.1:1", "test")));
            camel.getRegistry().bind("viewPositions", Positions.class, (Positions) topic -> Map.of());
            Normaliser normaliser = new Normaliser(null, null, each -> {}, Clock.systemUTC());
            camel.getRegistry().bind("normaliser", PoisonHandler.class, normaliser);
            wire(camel, view, normaliser);

            FlowGraph graph = FlowGraph.of(camel);

            assertThat(graph.consumers()).isEqualTo(promised(Topic::consumers));
            assertThat(graph.producers()).isEqualTo(promised(Topic::producers));
        }
    }

    private static void wire(DefaultCamelContext camel, View view, Normaliser normaliser) throws Exception {
        PipelineWiring pipeline = new PipelineWiring();
        camel.addRoutes(pipeline.collectRoutes(camel));
        camel.addRoutes(pipeline.normaliseRoutes(camel, normaliser));
        camel.addRoutes(pipeline.aggregateRoutes(camel, view));
        camel.addRoutes(new ReplayWiring().mappingRoutes(camel));
        camel.addRoutes(new ReplayWiring().replayRoutes(camel, KafkaSettings.of("127.0.0.1:1", "test")));
        camel.addRoutes(new VerifyWiring().verifyRoutes(camel));
        camel.addRoutes(new PushWiring()
                .pushRoutes(
                        camel,
                        new PushStage(
                                new PushPorts(null, null, null, null, null),
                                new PushSources(Clock.systemUTC(), () -> "", () -> 0.5),
                                PushSettings.defaults())));
    }

    private static Map<String, Set<String>> promised(Function<Topic, Collection<String>> routes) {
        Map<String, Set<String>> promised = new TreeMap<>();
        for (Topic topic : Topics.all()) {
            if (!routes.apply(topic).isEmpty()) {
                promised.put(topic.name(), new TreeSet<>(routes.apply(topic)));
            }
        }
        return promised;
    }
}
