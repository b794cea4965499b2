package id.usulanhub.pipeline.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.api.management.mbean.ManagedRouteMBean;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A hub node with one stage that copies a topic; the test says what happens to a batch on its way. */
final class CopyStage implements AutoCloseable {
    static final String ROUTE = "copy.records";

    /** Where the stage reads and writes. */
    record Plan(String in, String out, String group, int maxBatch) {

        static Plan fresh(KafkaCluster kafka, int partitions) {
            String in = kafka.createTopic("in", partitions);
            return new Plan(in, kafka.createTopic("out", 1), KafkaCluster.unique("copy"), 500);
        }

        Plan withMaxBatch(int size) {
            return new Plan(in, out, group, size);
        }

        /** Record number {@code i}: its key and its value are the number. */
        Message record(int i) {
            return new Message(
                    in, "k" + i, Map.of("ce_id", "" + i), Integer.toString(i).getBytes(UTF_8));
        }

        Message copy(Delivery delivery) {
            return new Message(out, delivery.key(), delivery.headers(), delivery.value());
        }

        List<Message> copies(Batch batch) {
            return batch.deliveries().stream().map(this::copy).toList();
        }

        /** What becomes of a poison record: a copy that says so. */
        List<Message> poisoned(Delivery delivery, Throwable cause) {
            Map<String, String> headers =
                    Map.of("hub_cause", cause.getClass().getSimpleName(), "hub_from", delivery.toString());
            return List.of(new Message(out, delivery.key(), headers, delivery.value()));
        }
    }

    /** What happens to a batch on its way. */
    interface Step extends Function<Batch, List<Message>> {}

    private final CamelContext camel = new DefaultCamelContext();

    CopyStage(KafkaSettings settings, Plan plan, Step step) {
        PoisonHandler poison = plan::poisoned;
        camel.getRegistry().bind("poison", poison);
        camel.addComponent(KafkaTxComponent.SCHEME, new KafkaTxComponent(settings));
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("kafka-tx:" + plan.in() + "?poison=#poison&groupId=" + plan.group() + "&maxBatch="
                                + plan.maxBatch())
                        .routeId(ROUTE)
                        .errorHandler(noErrorHandler())
                        .transform()
                        .method(step, "apply")
                        .to("kafka-tx:" + plan.out());
            }
        });
    }

    private void start(RouteBuilder routes) {
        try {
            camel.addRoutes(routes);
            camel.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The route as an operator's tool sees it through JMX. */
    ManagedRouteMBean managed() {
        return camel.getCamelContextExtension()
                .getContextPlugin(ManagedCamelContext.class)
                .getManagedRoute(ROUTE);
    }

    /** Calls an operation of the route over JMX, as an operator's tool does. */
    void jmx(String operation) throws JMException {
        ObjectName route =
                new ObjectName("org.apache.camel:context=" + camel.getName() + ",type=routes,name=\"" + ROUTE + "\"");
        ManagementFactory.getPlatformMBeanServer().invoke(route, operation, new Object[0], new String[0]);
    }

    @Override
    public void close() {
        camel.stop();
    }
}
