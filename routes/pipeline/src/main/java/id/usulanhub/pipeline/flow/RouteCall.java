package id.usulanhub.pipeline.flow;

import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** Calls a route that writes messages, and waits until they are written. */
public final class RouteCall {

    private final ProducerTemplate template;
    private final String endpoint;

    /** @param endpoint where the route starts, for example {@code direct:collect.record} */
    public RouteCall(ProducerTemplate template, String endpoint) {
        this.template = template;
        this.endpoint = endpoint;
    }

    /**
     * Writes the messages.
     *
     * @return where they stand, in their order
     * @throws BrokerUnavailable when Kafka did not take them; none was acknowledged
     */
    @SuppressWarnings("unchecked")
    public List<Written> with(List<Message> messages) {
        try {
            return template.requestBody(endpoint, messages, List.class);
        } catch (CamelExecutionException e) {
            throw e.getCause() instanceof InfrastructureException infrastructure
                    ? infrastructure
                    : new IllegalStateException("the route " + endpoint + " failed", e.getCause());
        }
    }
}
