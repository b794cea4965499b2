package id.usulanhub.pipeline.flow;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One {@code kafka-tx} URI. */
final class KafkaTxEndpoint extends DefaultEndpoint {
    private final KafkaTxComponent component;
    private final ReadOptions options;
    private final Sender sender;

    KafkaTxEndpoint(String uri, KafkaTxComponent component, ReadOptions options, Sender sender) {
        super(uri, component);
        this.component = component;
        this.options = options;
        this.sender = sender;
    }

    @Override
    public Producer createProducer() {
        return new KafkaTxProducer(this, sender);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        options.validate();
        KafkaTxConsumer consumer = new KafkaTxConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    ReadOptions options() {
        return options;
    }

    KafkaTxComponent component() {
        return component;
    }

    @Override
    protected void doStop() throws Exception {
        if (sender != component.shared()) {
            sender.close();
        }
        super.doStop();
    }
}
