package id.usulanhub.pipeline.flow;

import java.util.List;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * The Camel component {@code kafka-tx}: a consumer that hands a route a {@link Batch} inside an open Kafka transaction,
 * and a producer that writes a {@code List<Message>} inside that transaction, or at once when there is none.
 *
 * <pre>
 * from("kafka-tx:hub.collect.raw.v1?groupId=normalise&amp;poison=#rejections") ... to("kafka-tx:hub.ledger.event.v1")
 * from("kafka-tx:hub.ledger.event.v1,hub.collect.raw.v1?positions=#view")
 * </pre>
 */
public final class KafkaTxComponent extends DefaultComponent {

    /** The name under which it is registered with Camel. */
    public static final String SCHEME = "kafka-tx";

    private static final int CONSUMERS = 1;
    private static final int MAX_BATCH = 500;

    private final KafkaSettings settings;
    private final SharedSender shared;

    public KafkaTxComponent(KafkaSettings settings) {
        this.settings = settings;
        this.shared = new SharedSender(settings);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        ReadOptions options = new ReadOptions(
                List.of(remaining.split(",", -1)),
                getAndRemoveParameter(parameters, "groupId", String.class),
                getAndRemoveParameter(parameters, "consumers", Integer.class, CONSUMERS),
                getAndRemoveParameter(parameters, "maxBatch", Integer.class, MAX_BATCH),
                getAndRemoveOrResolveReferenceParameter(parameters, "positions", Positions.class),
                getAndRemoveOrResolveReferenceParameter(parameters, "poison", PoisonHandler.class));
        boolean atomic = getAndRemoveParameter(parameters, "atomic", Boolean.class, false);
        String transactionalId = getAndRemoveParameter(
                parameters, "transactionalId", String.class, settings.instance() + "-" + remaining);
        Sender sender = atomic ? new AtomicSender(settings, transactionalId) : shared;
        return new KafkaTxEndpoint(uri, this, options, sender);
    }

    KafkaSettings settings() {
        return settings;
    }

    /** What sends outside of any transaction, one for all endpoints. */
    Sender shared() {
        return shared;
    }

    @Override
    protected void doStop() throws Exception {
        shared.close();
        super.doStop();
    }
}
