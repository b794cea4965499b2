package id.usulanhub.pipeline.flow;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/**
 * Writes the body, a {@code List<Message>}: into the exchange's transaction when there is one, and then the body stays;
 * else at once, and then the body becomes the {@code List<Written>} that Kafka acknowledged.
 */
final class KafkaTxProducer extends DefaultProducer {
    private final Sender sender;
    private final List<String> topics;

    KafkaTxProducer(KafkaTxEndpoint endpoint, Sender sender) {
        super(endpoint);
        this.sender = sender;
        this.topics = endpoint.options().topics();
    }

    @Override
    public void process(Exchange exchange) {
        List<Message> messages = messages(exchange.getMessage().getBody());
        OpenTransaction open = OpenTransaction.of(exchange);
        if (open == null) {
            exchange.getMessage().setBody(sender.send(messages));
        } else {
            open.send(messages);
        }
    }

    private List<Message> messages(Object body) {
        if (body instanceof List<?> list && list.stream().allMatch(Message.class::isInstance)) {
            List<Message> messages = list.stream().map(Message.class::cast).toList();
            messages.forEach(this::refuseUndeclared);
            return messages;
        }
        throw new IllegalArgumentException("kafka-tx writes a List<Message>, not "
                + (body == null ? "nothing" : body.getClass().getName()));
    }

    /** What the route's address does not name it does not write: the flow can be read off the routes. */
    private void refuseUndeclared(Message message) {
        if (!topics.contains(message.topic())) {
            throw new IllegalArgumentException(getEndpoint() + " does not write to " + message.topic());
        }
    }
}
