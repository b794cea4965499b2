package id.usulanhub.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTxComponent;
import java.util.Map;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The graph that is compared with the topics' files says what the routes really do. */
final class FlowGraphTest {

    @Test
    void a_route_that_reads_one_topic_and_writes_two_stands_so_in_the_graph() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addComponent(KafkaTxComponent.SCHEME, new KafkaTxComponent(KafkaSettings.of("127.0.0.1:1", "test")));
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(camel.getEndpoint("direct:door"))
                            .routeId("collect.door")
                            .to(camel.getEndpoint("kafka-tx:raw"));
                    from(camel.getEndpoint("direct:people"))
                            .routeId("verify.people")
                            .to(camel.getEndpoint("kafka-tx:ledger,list?atomic=true"));
                }
            });

            FlowGraph graph = FlowGraph.of(camel);

            assertThat(graph.consumers()).isEmpty();
            assertThat(graph.producers())
                    .isEqualTo(Map.of(
                            "raw", Set.of("collect.door"),
                            "ledger", Set.of("verify.people"),
                            "list", Set.of("verify.people")));
        }
    }
}
