package id.usulanhub.pipeline.audit;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.collect.Rejected;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import java.util.Map;

/** Proves from the topics alone, not from the view, that nothing was lost, doubled or smuggled. */
public final class Auditor {

    private final TopicScan topics;
    private final String normaliseGroup;

    /** @param normaliseGroup the consumer group of the normalise stage, which tells what it has read */
    public Auditor(TopicScan topics, String normaliseGroup) {
        this.topics = topics;
        this.normaliseGroup = normaliseGroup;
    }

    /**
     * Reads everything that the hub holds. What was written after what it led to was read is not held against the hub:
     * fates are read before what was received.
     *
     * @throws id.usulanhub.pipeline.flow.BrokerUnavailable when Kafka does not answer
     */
    public AuditReport audit() {
        Map<Integer, Long> read = topics.committed(normaliseGroup, Topics.RAW);
        Evidence evidence = new Evidence();
        topics.read(Topics.REJECTED, record -> evidence.rejected(Json.read(record.value(), Rejected.class)));
        topics.read(Topics.LEDGER, record -> evidence.event(Json.readEvent(record.value())));
        topics.read(Topics.RAW, record -> evidence.received(record, read.getOrDefault(record.partition(), 0L)));
        return evidence.report();
    }
}
