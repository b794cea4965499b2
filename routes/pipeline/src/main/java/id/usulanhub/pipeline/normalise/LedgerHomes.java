package id.usulanhub.pipeline.normalise;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import java.util.HashMap;
import java.util.Map;

/**
 * Learns homes from the ledger itself, so that normalising waits for nothing but Kafka. The ledgers of two kecamatan have
 * no common order, but the raw records of one usulan have: the newest of them tells where it lives.
 */
public final class LedgerHomes implements KnownHomes {

    /** The newest raw record that was accepted, the home that it gave, and the newest submission. */
    private record Newest(long record, Home home, long submission) {
        private Newest and(Newest other) {
            Newest newer = other.record > record ? other : this;
            return new Newest(newer.record, newer.home, Math.max(submission, other.submission));
        }
    }

    private final TopicScan topics;

    public LedgerHomes(TopicScan topics) {
        this.topics = topics;
    }

    @Override
    public void visit(Visitor each) {
        Map<UsulanId, Newest> newest = new HashMap<>();
        topics.read(Topics.LEDGER, record -> {
            if (Json.readEvent(record.value()) instanceof UsulanNormalised event) {
                newest.merge(event.usulan().id(), newest(event), Newest::and);
            }
        });
        newest.forEach((usulan, home) -> each.accept(usulan, home.home(), home.submission()));
    }

    private static Newest newest(UsulanNormalised event) {
        return new Newest(
                RawRecords.offset(event.rawId()),
                new Home(event.meta().key(), event.usulan().origin().document()),
                RawRecords.offset(event.usulan().origin().rawId()));
    }
}
