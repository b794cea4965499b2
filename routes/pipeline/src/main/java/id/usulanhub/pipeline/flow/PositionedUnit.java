package id.usulanhub.pipeline.flow;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** For a route that keeps its positions in its own store, in the same step as what it makes of the records. */
final class PositionedUnit implements Unit {
    private final Sender sender;

    PositionedUnit(Sender sender) {
        this.sender = sender;
    }

    @Override
    public void begin() {}

    @Override
    public void enclose(Exchange exchange) {}

    @Override
    public void send(List<Message> messages) {
        sender.send(messages);
    }

    @Override
    public void commit(List<ConsumerRecord<String, byte[]>> records) {}

    @Override
    public void abort() {}

    @Override
    public void close() {}
}
